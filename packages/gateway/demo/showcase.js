/** Lists the codes worth trying and the tags to paste. */

/** @param {string} selector @param {string} file @param {(entry: any) => (string | Node)[]} row */
async function list(selector, file, row) {
  const entries = await (await fetch(file)).json();
  for (const entry of entries) {
    const item = document.createElement('li');
    item.append(...row(entry));
    document.querySelector(selector)?.append(item);
  }
}

/** @param {string} name @param {...(string | Node)} content */
function element(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

const snippet = document.querySelector('#snippet');
if (snippet) {
  snippet.textContent = [
    '<script type="module" async=""',
    `  src="${location.origin}/portal.js"`,
    '  data-site="so-tttt"></script>',
    '<nt-dossier-status></nt-dossier-status>',
  ].join('\n');
}

await list('#showcase', '/demo/showcase.json', ({ code, accessCode, title }) => {
  const link = element('a', code);
  link.setAttribute('href', `#${new URLSearchParams({ 'ma-ho-so': code })}`);
  return [link, element('small', title.vi), element('small', 'Mã truy cập ', element('b', accessCode))];
});

await list('#feedback-showcase', '/demo/feedback-showcase.json', ({ code, title }) => {
  return [element('b', code), element('small', title.vi)];
});

/** Lists the codes worth trying and the tag to paste. */
const list = document.querySelector('#showcase');
const showcase = await (await fetch('/demo/showcase.json')).json();

for (const { code, accessCode, title } of showcase) {
  const link = document.createElement('a');
  link.href = `#${new URLSearchParams({ 'ma-ho-so': code })}`;
  link.textContent = code;
  const words = document.createElement('small');
  const access = document.createElement('b');
  access.textContent = accessCode;
  words.append(`${title.vi}. Mã truy cập `, access);
  const item = document.createElement('li');
  item.append(link, words);
  list.append(item);
}

document.querySelector('#snippet').textContent = [
  '<script type="module" async=""',
  `  src="${location.origin}/portal.js"`,
  '  data-site="so-tttt"></script>',
  '<nt-dossier-status></nt-dossier-status>',
].join('\n');

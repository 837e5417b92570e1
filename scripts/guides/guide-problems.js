/**
 * @typedef {object} Manifest the part of a custom elements manifest that is read
 * @property {{ declarations?: { tagName?: string, attributes?: { name: string }[], events?: { name: string }[] }[] }[]} modules
 */

/** Every element has it from HTML itself; the guide tells of it once, for all. */
const SHARED = 'lang';

/**
 * Compares the chapters of a guide with the elements there are.
 * @param {string} guide Markdown; the chapter of an element begins with a heading that has its tag in backquotes
 * @param {Manifest} manifest
 * @returns {string[]} what is missing and what does not exist
 */
export function guideProblems(guide, manifest) {
  const chapters = new Map(
    guide.split(/^##+ /m).map((chapter) => [/^`<(nt-[\w-]+)>`/.exec(chapter)?.[1], namesInTables(chapter)]),
  );
  const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  return elements.flatMap(({ tagName, attributes = [], events = [] }) => {
    const told = chapters.get(tagName);
    if (!told) return [`<${tagName}> has no chapter`];
    // The analyser takes an event's first argument for an event; ours all have the prefix.
    const own = events.filter(({ name }) => name.startsWith('nt-'));
    const real = new Set([...attributes, ...own].map(({ name }) => name));
    real.delete(SHARED);
    return [
      ...[...real].filter((name) => !told.has(name)).map((name) => `<${tagName}> has ${name}, which is not told`),
      ...[...told].filter((name) => !real.has(name)).map((name) => `<${tagName}> has no ${name}`),
    ];
  });
}

/** @param {string} chapter */
function namesInTables(chapter) {
  return new Set([...chapter.matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name ?? ''));
}

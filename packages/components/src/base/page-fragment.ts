/**
 * The page's fragment as widgets share it: `#ma-ho-so=…&dich-vu=…`. Each reads and writes its own part only, so that two
 * widgets on a page never eat each other's. Browsers keep fragments to themselves: no server sees them.
 */
export function fragmentPart(name: string): string {
  return new URLSearchParams(location.hash.slice(1)).get(name) ?? '';
}

/** A link to this page in which `name` is `value` and the other widgets' parts are as they are. */
export function linkWithPart(name: string, value: string): string {
  const url = new URL(location.href);
  // A fragment without parts is the place in the page somebody came from, not a widget's.
  const parts = new URLSearchParams(url.hash.includes('=') ? url.hash.slice(1) : '');
  parts.set(name, value);
  url.hash = parts.toString();
  return url.href;
}

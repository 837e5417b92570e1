const MAX_LENGTH = 2_048;

/**
 * The absolute http(s) URL that a feed's link means; null where it means none. A link may be relative, have spaces
 * around it, lack its scheme (`www.…`), or carry credentials, which are taken off.
 *
 * @param bases from the innermost, such as `xml:base` of the entry, to the feed's own address; each may be relative to
 *   the next
 */
export function resolveLink(link: string | undefined, bases: readonly (string | undefined)[]): string | null {
  const trimmed = link?.trim().replace(/[\t\r\n]/g, '');
  if (!trimmed || trimmed.length > MAX_LENGTH) return null;
  let base: string | undefined;
  for (const next of bases.toReversed()) {
    if (next && URL.canParse(next.trim(), base)) base = new URL(next.trim(), base).href;
  }
  const text = /^www\.[^/]+\./i.test(trimmed) ? `http://${trimmed}` : trimmed;
  if (!URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.username = url.password = '';
  return url.href.length <= MAX_LENGTH ? url.href : null;
}

/** Parameters that say where a reader came from, not what is read. */
const TRACKING = /^(utm_\w+|fbclid|gclid|ref|source)$/i;

/**
 * What two links to the same page have in common: host without `www.`, path, and the parameters that matter, sorted.
 * Scheme, fragment and a slash at the end make no difference.
 */
export function linkKey(link: string): string {
  const url = new URL(link);
  const parameters = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  parameters.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = new URLSearchParams(parameters).toString();
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${query ? `?${query}` : ''}`;
}

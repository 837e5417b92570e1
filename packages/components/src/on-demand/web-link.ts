/** A link from somebody's data, absolute; null where it is no web address, so that data can never run as a script. */
export function webLink(link: string | null, base: string = document.baseURI): string | null {
  try {
    const { href, protocol } = new URL(link ?? '', base);
    return link && /^https?:$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
}

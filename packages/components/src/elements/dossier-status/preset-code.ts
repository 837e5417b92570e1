const PARAMETER = 'ma-ho-so';

/** The code to look up at once: the `code` attribute, else, with `deep-link`, the one in the page's address. */
export function presetCode(code: string | null, deepLink: boolean): string {
  if (code || !deepLink) {
    return code ?? '';
  }
  return new URLSearchParams(location.hash.slice(1)).get(PARAMETER) ?? '';
}

/** A link to this page that looks the dossier up. The code is in the fragment, which browsers never send to a server. */
export function dossierLink(code: string): string {
  const url = new URL(location.href);
  url.hash = new URLSearchParams({ [PARAMETER]: code }).toString();
  return url.href;
}

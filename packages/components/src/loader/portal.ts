import { createPortal } from '@ninhthuan/sdk';
import { PortalRequestEvent, providePortal } from '../base/portal-context.js';
import { preloads } from '../generated/preloads.js';
import type { ElementManifest } from './element-files.js';
import { startLoader } from './loader.js';

/** Filled in by the build, which has just made the files. */
declare const MANIFEST: ElementManifest;

/**
 * `portal.js`: the one script a webmaster includes. Reads its own tag, opens the portal, and serves the page.
 *
 * - `data-site`: id of the site in the province's registry
 * - `data-locale`: language to speak; Vietnamese by default
 */
const { dataset } = [...document.scripts].find((script) => script.src === import.meta.url) ?? document.documentElement;

let served = false;
document.dispatchEvent(new PortalRequestEvent(() => (served = true)));
if (served) {
  // A second copy, perhaps of another version: the first one goes on serving the page.
  console.info('portal.js is included twice.');
} else {
  const portal = createPortal({
    gateway: new URL('.', import.meta.url),
    site: dataset['site'],
    locale: dataset['locale'],
  });
  providePortal(document, portal);
  startLoader({ portal, manifest: MANIFEST, preloads, base: import.meta.url });
}

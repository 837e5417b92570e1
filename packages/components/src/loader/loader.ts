import type { Portal } from '@ninhthuan/sdk';
import { nearestLocale } from '@ninhthuan/sdk/translations';
import { defineElement } from '../base/define-element.js';
import { elementLocale } from '../base/element-locale.js';
import type { ElementManifest } from './element-files.js';

export interface LoaderOptions {
  readonly portal: Portal;
  readonly manifest: ElementManifest;
  /** What each element asks the portal for before its module is there. */
  readonly preloads: Readonly<Record<string, (element: Element, portal: Portal) => void>>;
  /** URL the manifest's files are relative to. */
  readonly base: string;
  /** In place of the browser's own; for tests. */
  readonly importModule?: (url: string) => Promise<{ readonly default?: unknown }>;
}

/** How long colours may hold an element back: past this it shows in the family's blue and recolours. Milliseconds. */
const SITE_PATIENCE = 400;

/** From so many different tags on, one file with all elements comes sooner than the files of each. */
const CROWD = 3;

/**
 * Watches the page and makes each portal tag work, loading only what is used: module, imports, language, site and data
 * start together, in one round trip.
 *
 * @returns a function that stops watching
 */
export function startLoader(options: LoaderOptions): () => void {
  const {
    portal,
    manifest: { folder, elements, locales },
    preloads,
    base,
    importModule = (url) => import(url) as Promise<{ default?: unknown }>,
  } = options;
  const tags = Object.keys(elements);
  const started = new Set<string>();
  const seen = new WeakSet<Element>();
  let isCrowded = false;

  /** Shared, so that elements of one file are made in one go and the page is laid out once. */
  const loads = new Map<string, ReturnType<typeof importModule>>();
  const load = (name: string) => {
    const loading = loads.get(name) ?? importModule(new URL(`${folder}/${name}.js`, base).href);
    loads.set(name, loading);
    loading.catch(() => loads.delete(name));
    return loading;
  };

  async function start(tag: string, element: Element): Promise<void> {
    const site = portal.site().catch(() => null);
    const locale = nearestLocale(elementLocale(element, portal.translations.locale), locales);
    const texts = [tag.replace('nt-', ''), 'shared'].map((name) => `${name}.${locale}`);
    const files = isCrowded ? [`${locale}/together`] : [...(elements[tag] ?? []), ...texts];
    const [module] = await Promise.all(files.map(load));
    await Promise.race([site, new Promise((resolve) => setTimeout(resolve, SITE_PATIENCE))]);
    const made = module?.default as CustomElementConstructor & Record<string, CustomElementConstructor>;
    defineElement(tag, made[tag] ?? made);
  }

  function meet(element: Element): void {
    const tag = element.localName;
    if (seen.has(element)) {
      return;
    }
    seen.add(element);
    if (!started.has(tag) && !customElements.get(tag)) {
      started.add(tag);
      start(tag, element).catch((error: unknown) => {
        // The fallback content stays; a tag added later, or the line coming back, tries again.
        started.delete(tag);
        seen.delete(element);
        console.error(`<${tag}> not loaded.`, error);
      });
    }
    preloads[tag]?.(element, portal);
  }

  const selector = tags.map((tag) => `${tag}:not(:defined)`).join();
  const scan = (root: ParentNode) => root.querySelectorAll(selector).forEach(meet);
  const scanAll = () => {
    isCrowded ||= tags.filter((tag) => document.querySelector(tag)).length >= CROWD;
    scan(document);
  };
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (node instanceof Element) {
          if (node.matches(selector)) {
            meet(node);
          }
          scan(node);
        }
      }
    }
  });
  observer.observe(document, { childList: true, subtree: true });
  addEventListener('online', scanAll);
  scanAll();
  return () => {
    observer.disconnect();
    removeEventListener('online', scanAll);
  };
}

import type { NewsItem, Procedure } from '@ninhthuan/contract';

/** The gateway names what it serves itself relative to itself: it may be reached under more than one address. */
export function withAbsoluteLinks(procedure: Procedure, gateway: string | URL): Procedure {
  const absolute = (url: string) => new URL(url, gateway).href;
  return {
    ...procedure,
    applyUrl: procedure.applyUrl && absolute(procedure.applyUrl),
    documents: procedure.documents.map((document) => ({
      ...document,
      form: document.form && { ...document.form, url: absolute(document.form.url) },
    })),
  };
}

/** The same for pictures. */
export function withAbsoluteImage(item: NewsItem, gateway: string | URL): NewsItem {
  const { image } = item;
  if (!image) {
    return item;
  }
  const sources = image.sources.map((source) => ({ ...source, url: new URL(source.url, gateway).href }));
  return { ...item, image: { ...image, sources } };
}

import type { parseFeed } from 'feedsmith';
import type { RawImage, RawItem, RawText } from './feed-item.js';

type Parsed = ReturnType<typeof parseFeed<string>>;
type FeedOf<Format extends Parsed['format']> = Extract<Parsed, { format: Format }>['feed'];
type RssItem = NonNullable<FeedOf<'rss'>['items']>[number];
type RdfItem = NonNullable<FeedOf<'rdf'>['items']>[number];
type AtomEntry = NonNullable<FeedOf<'atom'>['entries']>[number];
type JsonItem = NonNullable<FeedOf<'json'>['items']>[number];
type Media = NonNullable<RssItem['media']>;

/** The items of a parsed feed of any format. */
export function rawItemsOf(parsed: Parsed): RawItem[] {
  switch (parsed.format) {
    case 'rss': {
      const { link, items = [] } = parsed.feed;
      return items.map((item) => fromRss(item, link));
    }
    case 'rdf': {
      const { link, items = [] } = parsed.feed;
      return items.map((item) => fromRdf(item, link));
    }
    case 'atom': {
      const { entries = [], links = [], xml } = parsed.feed;
      const home = links.find(({ rel = 'alternate' }) => rel === 'alternate')?.href;
      return entries.map((entry) => fromAtom(entry, [xml?.base, home]));
    }
    case 'json': {
      const { items = [], home_page_url: home } = parsed.feed;
      return items.map((item) => fromJson(item, home));
    }
  }
}

function fromRss(item: RssItem, home: string | undefined): RawItem {
  const { guid } = item;
  return {
    id: guid?.value,
    title: markup(item.title ?? item.media?.title?.value ?? item.dc?.titles?.[0]),
    links: [
      item.link,
      ...(item.atom?.links ?? []).filter(({ rel = 'alternate' }) => rel === 'alternate').map(({ href }) => href),
      guid?.isPermaLink === false ? undefined : guid?.value,
    ],
    summary: markup(item.description ?? item.media?.description?.value),
    content: markup(item.content?.encoded),
    dates: [
      item.pubDate,
      ...(item.dc?.dates ?? []),
      ...(item.dcterms?.issued ?? []),
      item.atom?.published,
      item.atom?.updated,
    ],
    categories: [...(item.categories ?? []).map(({ name }) => name), ...(item.dc?.subjects ?? [])],
    images: [
      ...imagesOf(item.media),
      ...(item.enclosures ?? []).filter(isImage).map(({ url }) => ({ url })),
      { url: item.itunes?.image },
    ],
    bases: [item.xml?.base, home],
  };
}

function fromRdf(item: RdfItem, home: string | undefined): RawItem {
  return {
    id: item.rdf?.about,
    title: markup(item.title ?? item.dc?.titles?.[0]),
    links: [item.link, item.rdf?.about],
    summary: markup(item.description ?? item.dc?.descriptions?.[0]),
    content: markup(item.content?.encoded),
    dates: [...(item.dc?.dates ?? []), ...(item.dcterms?.issued ?? [])],
    categories: item.dc?.subjects ?? [],
    images: imagesOf(item.media),
    bases: [item.xml?.base, home],
  };
}

function fromAtom(entry: AtomEntry, bases: (string | undefined)[]): RawItem {
  const links = entry.links ?? [];
  return {
    id: entry.id,
    title: atomText(entry.title),
    links: [
      ...links.filter(({ rel = 'alternate' }) => rel === 'alternate').map(({ href }) => href),
      entry.content?.src,
      entry.id?.startsWith('http') ? entry.id : undefined,
    ],
    summary: atomText(entry.summary),
    content: atomText(entry.content),
    dates: [entry.published, entry.updated, ...(entry.dc?.dates ?? [])],
    categories: [...(entry.categories ?? []).map(({ label, term }) => label ?? term), ...(entry.dc?.subjects ?? [])],
    images: [
      ...imagesOf(entry.media),
      ...links
        .filter(({ rel }) => rel === 'enclosure')
        .filter((link) => isImage({ ...link, url: link.href }))
        .map(({ href }) => ({ url: href })),
    ],
    bases: [entry.xml?.base, ...bases],
  };
}

function fromJson(item: JsonItem, home: string | undefined): RawItem {
  return {
    id: item.id,
    title: plain(item.title),
    links: [item.url, item.external_url, item.id?.startsWith('http') ? item.id : undefined],
    summary: plain(item.summary),
    content: item.content_html === undefined ? plain(item.content_text) : markup(item.content_html),
    dates: [item.date_published, item.date_modified],
    categories: item.tags ?? [],
    images: [
      { url: item.image },
      { url: item.banner_image },
      ...(item.attachments ?? [])
        .filter((each) => isImage({ url: each.url, type: each.mime_type }))
        .map(({ url }) => ({ url })),
    ],
    bases: [home],
  };
}

/** Pictures of Media RSS, wide ones first, thumbnails last. */
function imagesOf(media: Media | undefined): RawImage[] {
  if (!media) return [];
  const groups = [media, ...(media.groups ?? [])];
  const pictures = groups
    .flatMap(({ contents }) => contents ?? [])
    .filter(({ medium, type, url }) => medium === 'image' || (medium === undefined && isImage({ type, url })))
    .map(({ url, width, title }) => ({ url, width, alt: title?.value }));
  const thumbnails = [...groups, ...groups.flatMap(({ contents }) => contents ?? [])]
    .flatMap(({ thumbnails }) => thumbnails ?? [])
    .map(({ url, width }) => ({ url, width }));
  return [...pictures.sort(byWidth), ...thumbnails.sort(byWidth)];
}

function byWidth(a: RawImage, b: RawImage): number {
  return (b.width ?? 0) - (a.width ?? 0);
}

const IMAGE_NAME = /\.(jpe?g|png|webp|gif|avif)$/i;

/** By its type; by its name where there is no type, or one that says nothing. */
function isImage({ type, url }: { type?: string | undefined; url?: string | undefined }): boolean {
  if (type && !/octet-stream|^unknown/i.test(type)) return /^image\//i.test(type);
  return IMAGE_NAME.test(url?.split(/[?#]/, 1)[0] ?? '');
}

function markup(value: string | undefined): RawText {
  return { value, isMarkup: true };
}

function plain(value: string | undefined): RawText {
  return { value, isMarkup: false };
}

function atomText(text: { value?: string | undefined; type?: string | undefined } | undefined): RawText {
  return { value: text?.value, isMarkup: /html|xml/i.test(text?.type ?? '') };
}

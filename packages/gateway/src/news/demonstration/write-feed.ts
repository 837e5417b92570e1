import type { DemonstrationItem, DemonstrationSite } from './stories.js';
import { encodeWindows1258 } from './windows-1258.js';

/** A feed as it goes over the line. */
export interface ServedFeed {
  body: Buffer;
  contentType: string;
}

/** What a writer works with: absolute addresses of the site, of an item's page and of a picture. */
interface Source {
  site: DemonstrationSite;
  items: readonly DemonstrationItem[];
  home: string;
  pageOf: (item: DemonstrationItem) => string;
  pictureOf: (item: DemonstrationItem) => string | null;
}

type Writer = (source: Source) => ServedFeed;

/** The feed of a site. Which format, and which fault, goes by its place in the registry: all of them are there. */
export function writeFeed(place: number, source: Source): ServedFeed {
  const writer = WRITERS[place % WRITERS.length] ?? rss;
  return writer(source);
}

const MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"';

const rss: Writer = (source) => utf8(rssText(source), 'application/rss+xml; charset=utf-8');

function rssText(source: Source, encoding = 'utf-8'): string {
  const { site, items, home, pageOf, pictureOf } = source;
  const written = items.map((item) => {
    const picture = pictureOf(item);
    return `<item><title>${xml(item.title)}</title><link>${xml(pageOf(item))}</link><guid isPermaLink="false">${site.id}-${item.number}</guid>
<description>${xml(`<p>${xml(item.text)}</p>`)}</description><category>${xml(item.category)}</category><pubDate>${rfc822(item.publishedAt)}</pubDate>${
      picture ? `<media:content url="${xml(picture)}" medium="image" width="960" height="540"/>` : ''
    }</item>`;
  });
  return `<?xml version="1.0" encoding="${encoding}"?>
<rss version="2.0" ${MEDIA}><channel><title>${xml(site.name)}</title><link>${xml(home)}</link><description>Tin minh hoạ</description>
${written.join('\n')}
</channel></rss>`;
}

/** Relative links and pictures under `xml:base`; HTML in titles. */
const atom: Writer = ({ site, items, home, pageOf, pictureOf }) => {
  const entries = items.map((item) => {
    const picture = pictureOf(item);
    return `<entry><id>urn:${site.id}:${item.number}</id><title type="html">${xml(`<b>${xml(item.title)}</b>`)}</title><link href="${xml(relative(pageOf(item), home))}"/>
<published>${item.publishedAt.toISOString()}</published><updated>${item.publishedAt.toISOString()}</updated><category term="${xml(item.category)}"/>
<content type="html">${xml(`${picture ? `<img src="${xml(picture)}" alt="">` : ''}<p>${xml(item.text)}</p>`)}</content></entry>`;
  });
  return utf8(
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="${xml(home)}"><id>urn:${site.id}</id><title>${xml(site.name)}</title><updated>2016-12-15T00:00:00Z</updated>${entries.join('\n')}</feed>`,
    'application/atom+xml',
  );
};

/** Served as if it were a page. */
const json: Writer = ({ site, items, home, pageOf, pictureOf }) => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.name,
    home_page_url: home,
    items: items.map((item) => ({
      id: String(item.number),
      url: pageOf(item),
      title: item.title,
      content_html: `<p>${xml(item.text)}</p>`,
      image: pictureOf(item) ?? undefined,
      date_published: item.publishedAt.toISOString(),
      tags: [item.category],
    })),
  };
  return utf8(JSON.stringify(feed), 'text/html');
};

/** An old system: windows-1258, which nothing declares truthfully. */
const legacy: Writer = (source) => ({
  body: encodeWindows1258(rssText(source, 'utf-8')),
  contentType: 'text/xml',
});

const rdf: Writer = ({ site, items, home, pageOf, pictureOf }) => {
  const written = items.map((item) => {
    const picture = pictureOf(item);
    return `<item rdf:about="${xml(pageOf(item))}"><title>${xml(item.title)}</title><link>${xml(pageOf(item))}</link><description>${xml(item.text)}</description>
<dc:date>${item.publishedAt.toISOString()}</dc:date><dc:subject>${xml(item.category)}</dc:subject>${picture ? `<media:thumbnail url="${xml(picture)}"/>` : ''}</item>`;
  });
  return utf8(
    `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" ${MEDIA}><channel rdf:about="${xml(home)}"><title>${xml(site.name)}</title><link>${xml(home)}</link><description/></channel>${written.join('\n')}</rdf:RDF>`,
    'application/rdf+xml',
  );
};

/** No ids; dates as people write them; pictures as enclosures. */
const plain: Writer = ({ site, items, home, pageOf, pictureOf }) => {
  const written = items.map((item) => {
    const picture = pictureOf(item);
    return `<item><title>${xml(item.title)}</title><link>${xml(relative(pageOf(item), home))}</link><description>${xml(item.text)}</description><category>${xml(item.category)}</category>
<pubDate>${spoken(item.publishedAt)}</pubDate>${picture ? `<enclosure url="${xml(picture)}" type="image/jpeg" length="0"/>` : ''}</item>`;
  });
  return utf8(
    `<rss version="0.92"><channel><title>${xml(site.name)}</title><link>${xml(home)}</link>${written.join('')}</channel></rss>`,
    'text/plain',
  );
};

/** UTF-16 without its mark. */
const wide: Writer = (source) => ({
  body: Buffer.from(rssText(source, 'utf-16'), 'utf16le'),
  contentType: 'application/xml',
});

/** What a broken template makes: a warning in front, bare ampersands, the end missing. */
const broken: Writer = (source) => {
  const text = rssText(source).replaceAll('&amp;', '&').replace('</channel></rss>', '');
  return utf8(`\n<br />\n<b>Warning</b>: date() is not safe\n${text}`, 'text/html; charset=iso-8859-1');
};

const WRITERS: readonly Writer[] = [rss, atom, json, legacy, rss, rdf, plain, wide, broken, atom];

function utf8(text: string, contentType: string): ServedFeed {
  return { body: Buffer.from(text), contentType };
}

function relative(address: string, home: string): string {
  return address.startsWith(home) ? address.slice(home.length) : address;
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function rfc822(instant: Date): string {
  return instant.toUTCString();
}

const DAYS = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];

function spoken(instant: Date): string {
  const local = new Date(instant.getTime() + 7 * 3_600_000);
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T(\d\d:\d\d)/.exec(local.toISOString()) ?? [];
  return `${DAYS[local.getUTCDay()]}, ${day}/${month}/${year} ${time}`;
}

import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that plays the sites: each path answers as the test says. */
export interface FeedServer {
  origin: string;
  pages: Map<string, RequestListener>;
  requests: IncomingMessage[];
  /** How often this path was asked for. */
  count: (path: string) => number;
  close: () => Promise<void>;
}

export async function startFeedServer(): Promise<FeedServer> {
  const pages = new Map<string, RequestListener>();
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const page = pages.get(request.url ?? '');
    if (page) page(request, response);
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages,
    requests,
    count: (path) => requests.filter(({ url }) => url === path).length,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An item as a test's feed holds it. */
export interface TestItem {
  title: string;
  link: string;
  id?: string;
  date?: string;
  image?: string;
  category?: string;
  text?: string;
}

/** An RSS feed of these items. */
export function rssOf(items: readonly TestItem[]): string {
  const written = items.map(
    ({ title, link, id, date, image, category, text }) =>
      `<item><title>${title}</title><link>${link}</link>${id === undefined ? '' : `<guid isPermaLink="false">${id}</guid>`}` +
      `${date === undefined ? '' : `<pubDate>${date}</pubDate>`}${image === undefined ? '' : `<enclosure url="${image}" type="image/png"/>`}` +
      `${category === undefined ? '' : `<category>${category}</category>`}<description>${text ?? ''}</description></item>`,
  );
  return `<rss version="2.0"><channel><title>x</title>${written.join('')}</channel></rss>`;
}

/** Answers with this feed, and an ETag. */
export function feedPage(items: readonly TestItem[], headers: Record<string, string> = {}): RequestListener {
  return (_request, response) => response.writeHead(200, { 'content-type': 'text/xml', ...headers }).end(rssOf(items));
}

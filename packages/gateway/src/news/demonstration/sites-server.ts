import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { drawPicture } from './draw-picture.js';
import { articlePage } from './article-page.js';
import { writeStories, type DemonstrationItem, type DemonstrationSite } from './stories.js';
import { writeFeed } from './write-feed.js';

/** Stand-ins for the 47 sites, on this machine only: their feeds, their pictures and a page for each item. */
export interface DemonstrationSites {
  origin: string;
  /** Where the feed of this site is. */
  feedOf(siteId: string): string;
  close(): Promise<void>;
}

export interface DemonstrationSitesOptions {
  sites: readonly DemonstrationSite[];
  now: Date;
  /** 0: any free one. A port that is taken is no reason not to start: any free one then. */
  port: number;
}

const NO_PAGE = { status: 404, type: 'text/plain', body: Buffer.from('Not found') };

interface Page {
  status: number;
  type: string;
  body: Buffer;
}

export async function startDemonstrationSites({
  sites,
  now,
  port,
}: DemonstrationSitesOptions): Promise<DemonstrationSites> {
  const stories = await writeStories(sites, now);
  const pictures = new Map<string, Promise<Buffer | undefined>>();
  let origin = '';

  const find = async (path: string): Promise<Page> => {
    const [, siteId = '', rest = ''] = /^\/([a-z0-9-]+)\/(.+)$/.exec(path) ?? [];
    if (siteId === 'pictures') {
      const picture = pictures.get(rest) ?? drawPicture(rest);
      pictures.set(rest, picture);
      const body = await picture;
      return body ? { status: 200, type: 'image/jpeg', body } : NO_PAGE;
    }
    const place = sites.findIndex(({ id }) => id === siteId);
    const site = sites[place];
    const items = stories.get(siteId);
    if (!site || !items) return NO_PAGE;
    if (rest === 'rss.xml') {
      const { body, contentType } = writeFeed(place, { site, items, home: `${origin}/${siteId}/`, pageOf, pictureOf });
      return { status: 200, type: contentType, body };
    }
    const item = items.find(({ number }) => rest === `tin/${number}`);
    return item
      ? { status: 200, type: 'text/html; charset=utf-8', body: articlePage(site, item, pictureOf(item)) }
      : NO_PAGE;
  };

  const pageOf = ({ at, number }: DemonstrationItem): string => `${origin}/${at}/tin/${number}`;
  const pictureOf = ({ picture }: DemonstrationItem): string | null => picture && `${origin}/pictures/${picture}`;

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    find(path).then(
      (page) => send(request, response, page),
      () => response.writeHead(500).end(),
    );
  });
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    if (port === 0 || (error as { code?: string }).code !== 'EADDRINUSE') throw error;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }
  // The gateway's own process ends with its own work, not with this.
  server.unref();
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    feedOf: (siteId) => `${origin}/${siteId}/rss.xml`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(request: IncomingMessage, response: ServerResponse, { status, type, body }: Page): void {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  response.writeHead(status, {
    'content-type': type,
    'content-length': body.length,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'",
    etag,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

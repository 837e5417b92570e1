import { parentPort } from 'node:worker_threads';
import type { FeedDocument } from '../read-feed.js';

// Stands in for a document that hangs its reader, eats memory, or throws, as the address of the feed says.
parentPort?.on('message', ({ url }: FeedDocument) => {
  if (url.endsWith('hang')) for (;;);
  if (url.endsWith('eat')) for (const eaten: number[][] = []; ;) eaten.push(new Array<number>(100_000).fill(1));
  if (url.endsWith('throw')) throw new Error('broken');
  if (url.endsWith('exit')) process.exit(3);
  parentPort?.postMessage({ items: [] });
});

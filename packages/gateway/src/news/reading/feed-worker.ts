import { parentPort } from 'node:worker_threads';
import { NotAFeedError, type FeedItem } from './feed-item.js';
import { readFeed, type FeedDocument } from './read-feed.js';

/** What the worker answers to each document. */
export type WorkerAnswer = { items: FeedItem[] } | { refused: string };

// The worker reads one document at a time; whoever started it ends it when it takes too long.
parentPort?.on('message', (document: FeedDocument) => {
  let answer: WorkerAnswer;
  try {
    answer = { items: readFeed(document) };
  } catch (error) {
    answer = { refused: error instanceof NotAFeedError ? error.message : 'Reading the feed failed.' };
  }
  parentPort?.postMessage(answer);
});

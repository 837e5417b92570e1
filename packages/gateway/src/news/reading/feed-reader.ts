import { Worker } from 'node:worker_threads';
import { NotAFeedError, type FeedItem } from './feed-item.js';
import type { WorkerAnswer } from './feed-worker.js';
import type { FeedDocument } from './read-feed.js';

/** Reads feeds beside the main thread, several at a time, none longer than it is allowed to. */
export interface FeedReader {
  /** @throws NotAFeedError also where reading took too long or too much memory */
  read(document: FeedDocument): Promise<FeedItem[]>;
  close(): Promise<void>;
}

export interface FeedReaderOptions {
  /** More than one, so that a hostile document keeps only itself waiting. */
  workers?: number;
  /** Milliseconds for one document. */
  timeLimit?: number;
  /** Started once per worker; other modules in tests. */
  module?: URL;
}

const MEMORY_LIMIT = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };

/** Workers start with the first document and are kept; one that ran too long is ended, and the next document starts another. */
export function createFeedReader({
  workers = 2,
  timeLimit = 3_000,
  module = new URL('./feed-worker.js', import.meta.url),
}: FeedReaderOptions = {}): FeedReader {
  const idle: Worker[] = [];
  const waiting: (() => void)[] = [];
  const running = new Set<Worker>();
  let free = workers;

  const start = (): Worker => {
    const worker = new Worker(module, { resourceLimits: MEMORY_LIMIT });
    worker.unref();
    running.add(worker);
    worker.once('exit', () => {
      running.delete(worker);
      const position = idle.indexOf(worker);
      if (position >= 0) idle.splice(position, 1);
    });
    return worker;
  };

  const ask = (worker: Worker, document: FeedDocument): Promise<FeedItem[]> =>
    new Promise((resolve, reject) => {
      const settle = (outcome: () => void): void => {
        clearTimeout(timer);
        worker.removeAllListeners('message').removeAllListeners('error');
        worker.off('exit', onExit);
        outcome();
      };
      const refuse = (reason: string, cause?: unknown): void => {
        // What is left in it is not trusted with the next document.
        void worker.terminate();
        settle(() => reject(new NotAFeedError(reason, { cause })));
      };
      const onExit = (): void => refuse('The reader of the feed ended.');
      const timer = setTimeout(() => refuse(`Reading the feed took longer than ${timeLimit} ms.`), timeLimit);
      worker.once('exit', onExit);
      worker.once('error', (error) => refuse('The feed broke its reader.', error));
      worker.once('message', (answer: WorkerAnswer) => {
        idle.push(worker);
        if ('items' in answer) settle(() => resolve(answer.items));
        else settle(() => reject(new NotAFeedError(answer.refused)));
      });
      worker.postMessage(document);
    });

  return {
    async read(document) {
      if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      else free -= 1;
      try {
        return await ask(idle.pop() ?? start(), document);
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free += 1;
      }
    },
    async close() {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}

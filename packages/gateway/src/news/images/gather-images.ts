import { SafeFetchError } from '../../safe-fetch/safe-fetch-error.js';
import type { SafeFetcher } from '../../safe-fetch/safe-fetch.js';
import type { Database } from '../../store/database.js';
import { claimImage, keepImage, missImage } from '../../store/news-images.js';
import { NoPictureError, shapeImage } from './shape-image.js';

const MAX_BYTES = 8_000_000;
/** Longer than all deadlines of a picture together. */
const CLAIM_S = 60;
const FIRST_PAUSE_S = 900;
const LANES = 3;
/** A host that failed as often waits for the next time: its other pictures would only hold up those of others. */
const MAX_FAILURES_OF_HOST = 3;
const ACCEPT = 'image/webp, image/jpeg, image/png, image/*;q=0.8';

/**
 * Fetches, shapes and keeps the pictures that are due, those of the newest items first, until there are none. A picture
 * that cannot be had leaves its item without, and is tried again much later.
 *
 * @throws the database's error
 */
export async function gatherImages(db: Database, fetcher: SafeFetcher, signal: AbortSignal): Promise<void> {
  const failures = new Map<string, number>();
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      const url = await claimImage(db, CLAIM_S);
      if (url === undefined) return;
      const { host } = new URL(url);
      const failed = failures.get(host) ?? 0;
      if (failed < MAX_FAILURES_OF_HOST && (await gatherImage(db, fetcher, url, signal))) continue;
      if (signal.aborted) return;
      failures.set(host, failed + 1);
      await missImage(db, url, FIRST_PAUSE_S);
    }
  };
  await Promise.all(Array.from({ length: LANES }, run));
}

/** @returns whether the picture was had */
async function gatherImage(db: Database, fetcher: SafeFetcher, url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const { status, body } = await fetcher.fetch(url, { maxBytes: MAX_BYTES, accept: ACCEPT, signal });
    if (status !== 200) return false;
    const { id, files } = await shapeImage(body);
    await keepImage(db, url, id, files);
    return true;
  } catch (error) {
    if (signal.aborted || error instanceof NoPictureError || error instanceof SafeFetchError) return false;
    throw error;
  }
}

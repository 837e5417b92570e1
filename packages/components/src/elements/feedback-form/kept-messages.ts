import type { FeedbackReceipt } from '@ninhthuan/contract';
import type { FeedbackMessage } from './feedback-message.js';
import { isSomethingKept, KEPT_DATABASE } from './kept-database.js';

const STORE = 'messages';
const LONGEST = 24 * 60 * 60 * 1_000;

/** A message on this device, because its sender asked for it. Once sent, only its receipt is left. */
export interface KeptMessage {
  /** Its idempotency key: whatever happens, it is recorded once. */
  readonly key: string;
  /** Milliseconds since the epoch. */
  readonly keptAt: number;
  readonly message: FeedbackMessage | null;
  /** Contents, not blobs, which some private modes refuse to store. The id is the upload's, once there is one. */
  readonly files: readonly { readonly content: ArrayBuffer; readonly id: string | undefined }[];
  readonly receipt: FeedbackReceipt | null;
}

/** Milliseconds until a message must be gone; 0 where the device's clock was set back. */
export function timeLeft({ keptAt }: KeptMessage): number {
  const age = Date.now() - keptAt;
  return age < 0 ? 0 : Math.max(0, LONGEST - age);
}

/** What is kept, oldest first. What has been here for a day is deleted now. */
export async function listKept(): Promise<KeptMessage[]> {
  if (!(await isSomethingKept())) {
    return [];
  }
  const all = await inStore<KeptMessage[]>('readonly', (store) => store.getAll());
  for (const old of all.filter((kept) => timeLeft(kept) === 0)) {
    await deleteKept(old.key);
  }
  return all.filter((kept) => timeLeft(kept) > 0).sort((one, other) => one.keptAt - other.keptAt);
}

export async function keep(kept: KeptMessage): Promise<void> {
  await inStore('readwrite', (store) => store.put(kept));
}

/** With the last message goes the whole database: nothing is left behind. */
export async function deleteKept(key: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(key));
  if ((await inStore<number>('readonly', (store) => store.count())) === 0) {
    await settled(indexedDB.deleteDatabase(KEPT_DATABASE));
  }
}

async function inStore<Result>(mode: IDBTransactionMode, run: (store: IDBObjectStore) => IDBRequest): Promise<Result> {
  const opening = indexedDB.open(KEPT_DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'key' });
  const database = (await settled(opening)) as IDBDatabase;
  try {
    const transaction = database.transaction(STORE, mode);
    const result = await settled(run(transaction.objectStore(STORE)));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error ?? new Error('The browser gave the storage up.'));
    });
    return result as Result;
  } finally {
    // Open connections would hold up another page that deletes the database.
    database.close();
  }
}

function settled(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser refused the storage.'));
  });
}

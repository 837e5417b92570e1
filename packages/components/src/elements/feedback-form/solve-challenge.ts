import type { FeedbackChallenge } from '@ninhthuan/contract';

/** Derived side by side: the browser computes them off the main thread, on as many cores as it has. */
const AT_ONCE = 4;

/**
 * Solves a challenge as altcha does: counts up until the derived key begins as asked, and answers in altcha's format.
 * A few hundred keys at the gateway's settings. Works only on pages with a secure connection.
 */
export async function solveChallenge(challenge: FeedbackChallenge, signal?: AbortSignal): Promise<string> {
  const { algorithm, nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  const [kdf, hash] = algorithm.split('/');
  if (kdf !== 'PBKDF2' || !hash) {
    throw new Error(`This form can't solve a challenge of ${algorithm}.`);
  }
  const pbkdf2 = { name: kdf, hash, salt: fromHex(salt), iterations: cost };
  const start = fromHex(nonce);

  async function derive(counter: number): Promise<string> {
    const password = new Uint8Array(start.length + 4);
    password.set(start);
    new DataView(password.buffer).setUint32(start.length, counter);
    const key = await crypto.subtle.importKey('raw', password, kdf!, false, ['deriveBits']);
    return toHex(new Uint8Array(await crypto.subtle.deriveBits(pbkdf2, key, keyLength * 8)));
  }

  for (let first = 0; ; first += AT_ONCE) {
    signal?.throwIfAborted();
    const keys = await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => derive(first + index)));
    const found = keys.findIndex((key) => key.startsWith(keyPrefix));
    if (found >= 0) {
      const solution = { counter: first + found, derivedKey: keys[found] };
      return btoa(JSON.stringify({ challenge, solution }));
    }
  }
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

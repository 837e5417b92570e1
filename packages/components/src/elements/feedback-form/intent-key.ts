const STORAGE_KEY = 'nt-feedback-intent';
let remembered = '';

/**
 * The idempotency key of a message: a hash of the message and of a random number of this visit. The same message has the
 * same key whatever happens in between, also after a reload; a changed message is another. Only the random number is
 * stored, which says nothing about anybody.
 */
export async function intentKey(message: object): Promise<string> {
  const bytes = new TextEncoder().encode(visit() + JSON.stringify(message));
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** Once a message is received, the same words again are another one. */
export function newIntent(): void {
  remembered = '';
  try {
    sessionStorage.removeItem(STORAGE_KEY);
  } catch {
    // Storage may be forbidden; then there was nothing to remove.
  }
}

function visit(): string {
  try {
    remembered = sessionStorage.getItem(STORAGE_KEY) ?? remembered;
    remembered ||= randomKey();
    sessionStorage.setItem(STORAGE_KEY, remembered);
  } catch {
    remembered ||= randomKey();
  }
  return remembered;
}

/** 32 hexadecimal digits. */
export function randomKey(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(16)));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Where the visit's storage is forbidden, the page's memory has to do. */
const memory = new Map<string, string>();

/** What this visit has already said about a subject: the key it was sent under, and the rating once that arrived. */
export interface RatingMemory {
  readonly key: string;
  readonly given: string;
}

/**
 * Remembers for this visit only, and nothing about a person: a random key and the rating. The key is stored before
 * anything is sent, so that a page reloaded meanwhile sends the same again and one rating is recorded.
 */
export function recall(subject: string): RatingMemory {
  const [key, given = ''] = (read(subject) ?? '').split(' ');
  return { key: key || remember(subject, { key: randomKey(), given: '' }).key, given };
}

export function remember(subject: string, { key, given }: RatingMemory): RatingMemory {
  const value = `${key} ${given}`;
  memory.set(subject, value);
  try {
    sessionStorage.setItem(`nt-rating ${subject}`, value);
  } catch {
    // Told above.
  }
  return { key, given };
}

function read(subject: string): string | null | undefined {
  try {
    return sessionStorage.getItem(`nt-rating ${subject}`);
  } catch {
    return memory.get(subject);
  }
}

function randomKey(): string {
  // `randomUUID` is missing on pages without a secure connection.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

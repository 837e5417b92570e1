/** Encodings that offices' files come in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';

/**
 * Reads a file's bytes as text: by its byte order mark, else UTF-16 by the zero bytes that Latin letters leave in it,
 * else UTF-8 if it is that, else windows-1258, which takes any bytes. The text comes composed (NFC), without the mark.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const encoding = detect(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: text.normalize('NFC'), encoding };
}

function detect(bytes: Uint8Array): TextEncoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // The first characters of JSON and of a heading are ASCII.
  if (a !== 0 && b === 0) return 'utf-16le';
  if (a === 0 && b !== 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1258';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

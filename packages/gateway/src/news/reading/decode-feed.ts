/**
 * Bytes of a feed to text. What a feed declares is often wrong, so what the bytes show comes first:
 *
 * 1. a byte order mark (UTF-8, UTF-16);
 * 2. zero bytes beside the first character, which only UTF-16 without a mark has;
 * 3. bytes that are valid UTF-8: text in another encoding is never that by chance;
 * 4. what is declared, in the Content-Type first, then inside the document, unless it is UTF-8 or UTF-16, which 1 to 3
 *    have ruled out;
 * 5. UTF-8 with a few broken bytes, where most of what is not ASCII reads well;
 * 6. windows-1258, the old encoding of Vietnamese.
 *
 * The result is in NFC: windows-1258 writes tones as characters of their own.
 */
export function decodeFeed(bytes: Uint8Array, contentType = ''): string {
  return decode(bytes, contentType).normalize('NFC');
}

const HEAD_BYTES = 1_024;

function decode(bytes: Uint8Array, contentType: string): string {
  const utf16 = readUtf16Kind(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeOther(bytes, contentType);
  }
}

function readUtf16Kind([first, second, third, fourth]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // `<` or `{`, or white space before it.
  if (first && second === 0 && third && fourth === 0) return 'utf-16le';
  if (first === 0 && second && third === 0 && fourth) return 'utf-16be';
  return undefined;
}

function decodeOther(bytes: Uint8Array, contentType: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const declared = [
    /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1],
    /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1],
  ];
  for (const label of declared) {
    const decoder = label === undefined ? undefined : decoderNamed(label);
    if (decoder && !decoder.encoding.startsWith('utf-')) return decoder.decode(bytes);
  }
  return decodeMostlyUtf8(bytes) ?? new TextDecoder('windows-1258').decode(bytes);
}

function decoderNamed(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

function decodeMostlyUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const good = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return good > 4 * broken ? text.replaceAll('\uFFFD', '') : undefined;
}

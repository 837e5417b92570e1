const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;
const UNKNOWN = 0x3f;

let codes: ReadonlyMap<string, number> | undefined;

/** Text in the old encoding of Vietnamese: a letter, then its tone as a character of its own where the two have no code. */
export function encodeWindows1258(text: string): Buffer {
  codes ??= readCodes();
  const bytes: number[] = [];
  for (const letter of text.normalize('NFC')) {
    const direct = codes.get(letter);
    if (direct !== undefined) {
      bytes.push(direct);
      continue;
    }
    const parts = [...letter.normalize('NFD')];
    const tone = parts.find((part) => TONES.test(part));
    const base = parts
      .filter((part) => part !== tone)
      .join('')
      .normalize('NFC');
    bytes.push(codes.get(base) ?? UNKNOWN);
    if (tone !== undefined) bytes.push(codes.get(tone) ?? UNKNOWN);
  }
  return Buffer.from(bytes);
}

function readCodes(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('windows-1258');
  return new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]));
}

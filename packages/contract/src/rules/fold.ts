/**
 * Text as searched: without tone and vowel marks, đ as d, lower case, single spaces, trimmed. “Hoà”, “Hòa” and “HOA”
 * become “hoa”. Folding twice changes nothing.
 */
export function foldVietnamese(text: string): string {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      // đ is a letter of its own in Unicode and has no decomposition.
      .replace(/đ/g, 'd')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

let collator: Intl.Collator | undefined;

/**
 * Order of two texts in a Vietnamese list, for `Array.prototype.sort`. Numbers inside sort by value, so “Phường 2”
 * comes before “Phường 10”. The collator is made once: making one costs more than thousands of comparisons.
 */
export function compareVietnamese(a: string, b: string): number {
  collator ??= new Intl.Collator('vi', { numeric: true });
  return collator.compare(a, b);
}

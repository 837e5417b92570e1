/**
 * Milliseconds until the next try: doubled after each, up to the longest, of which half is left to chance, so that
 * everything that failed together does not come back together.
 *
 * @param attempts tries made so far, at least 1
 * @param random from 0 up to, not including, 1
 */
export function pauseAfter(
  attempts: number,
  { first, longest }: { first: number; longest: number },
  random: number = Math.random(),
): number {
  const full = Math.min(longest, first * 2 ** Math.min(attempts - 1, 40));
  return Math.ceil(full * (0.5 + random / 2));
}

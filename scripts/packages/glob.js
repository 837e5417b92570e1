/**
 * The globs that `sideEffects` uses: `**` for any folders, `*` within a name; a pattern without a slash matches names
 * in any folder, as webpack reads it.
 * @param {string} file relative, without leading `./`
 * @param {string} glob
 */
export function matchesGlob(file, glob) {
  const plain = glob.replace(/^\.\//, '');
  const anywhere = plain.includes('/') ? plain : `**/${plain}`;
  const pattern = anywhere
    .replace(/[.+^${}()|[\]\\?]/g, '\\$&')
    .replace(/\*\*\/|\*\*|\*/g, (star) => (star === '**/' ? '(?:.*/)?' : star === '**' ? '.*' : '[^/]*'));
  return new RegExp(`^${pattern}$`).test(file);
}

/** Minutes east of Greenwich. Vietnam keeps this all year and has since 1975. */
export const VIETNAM_OFFSET = 420;

const NAMED: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  ict: VIETNAM_OFFSET,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};

/** Right after a time, after a space, or after GMT: a hyphen inside a day is no sign. */
const NUMERIC =
  /(?:(?<=:\d{2}(?:[.,]\d+)?|t\d{4,6}|\s)|\(?(?:gmt|utc)\s?)([+-])(\d{1,2})(?::?(\d{2}))?(?=\s*(?:\)|$|\d{4}$))/;
const WORD = /(?<![\p{L}])\(?(z|ut|utc|gmt|ict|[ecmp][sd]t)\)?(?=\s*(?:$|\d{4}$))/u;
const FURTHEST_MINUTES = 14 * 60;

/** Takes the zone off a date's end: its offset, undefined where it names none, and the text without it. */
export function findZone(text: string): { offset: number | undefined; rest: string } {
  // Names in brackets after the offset say the same again: `GMT+0700 (Indochina Time)`.
  const bare = text.replace(/\s*\((?!(?:gmt|utc)\s?[+-])[^)]*\)$/, '');
  const numeric = /:|h|\dt\d/.test(bare) ? NUMERIC.exec(bare) : null;
  if (numeric) {
    const [whole, sign, hours, minutes] = numeric;
    const size = Number(hours) * 60 + Number(minutes ?? 0);
    if (size <= FURTHEST_MINUTES) return { offset: sign === '-' ? -size : size, rest: bare.replace(whole, ' ') };
  }
  const word = WORD.exec(bare) ?? /(?<=\d)(z)$/.exec(bare);
  if (word) return { offset: NAMED[word[1] ?? ''], rest: bare.replace(word[0], ' ') };
  return { offset: undefined, rest: text };
}

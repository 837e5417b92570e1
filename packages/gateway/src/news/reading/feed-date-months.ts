import { foldVietnamese } from '@ninhthuan/contract/rules/fold';

const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const VIETNAMESE = ['mot', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi', 'muoi mot', 'muoi hai'];
const ALSO: Readonly<Record<string, number>> = { gieng: 1, chap: 12 };

/** 1 to 12 for a month by its English name, whole or shortened, or its Vietnamese one; undefined for other words. */
export function monthNamed(name: string): number | undefined {
  const folded = foldVietnamese(name).replace(/\.$/, '');
  const vietnamese = VIETNAMESE.indexOf(folded);
  if (vietnamese >= 0) return vietnamese + 1;
  if (folded in ALSO) return ALSO[folded];
  const english = ENGLISH.indexOf(folded.slice(0, 3));
  return english >= 0 && isEnglishMonth(folded, english) ? english + 1 : undefined;
}

const WHOLE = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function isEnglishMonth(word: string, month: number): boolean {
  return (WHOLE[month] ?? '').startsWith(word) || word === 'sept';
}

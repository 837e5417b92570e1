import { findZone, VIETNAM_OFFSET } from './feed-date-zone.js';
import { monthNamed } from './feed-date-months.js';

interface Day {
  year: number;
  month: number;
  day: number;
}

const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2200;
const MINUTE_MS = 60_000;

/**
 * The instant that a date in a feed means, null where it is unreadable. Read are RFC 822 and its variants, ISO 8601,
 * days as Vietnam writes them (`05/12/2016 08:30`, `08h30 ngày 5 tháng 12 năm 2016`, `Thứ hai, 05/12/2016`), those of
 * ASP.NET (`12/5/2016 8:30:00 AM`: English AM or PM means the month comes first; `/Date(1480901400000)/`), of JavaScript
 * and Unix, and seconds or milliseconds since 1970. Without a zone the time is Vietnam's; without a time it is midnight.
 */
export function readFeedDate(given: string | undefined): Date | null {
  const text = (given ?? '').normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim().slice(0, 100);
  if (!text) return null;
  return readEpoch(text) ?? readWritten(text);
}

function readEpoch(text: string): Date | null {
  const [, digits] = /^(?:\/date\()?(-?\d{9,13})(?:[+-]\d{4})?(?:\)\/)?$/.exec(text) ?? [];
  if (digits === undefined) return null;
  const number = Number(digits);
  return inRange(new Date(digits.length > 11 ? number : number * 1_000));
}

function readWritten(text: string): Date | null {
  const { offset, rest } = findZone(text);
  const clock = findClock(rest);
  if (clock === null) return null;
  const day = findDay(clock.rest, clock.isEnglish);
  if (day === null) return null;
  const { year, month } = day;
  const midnight = Date.UTC(year, month - 1, day.day);
  if (new Date(midnight).getUTCDate() !== day.day) return null;
  return inRange(new Date(midnight + clock.milliseconds - (offset ?? VIETNAM_OFFSET) * MINUTE_MS));
}

function inRange(date: Date): Date | null {
  const year = date.getUTCFullYear();
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR ? date : null;
}

const CLOCK =
  /(?<![\d/.-])(\d{1,2})\s?(?::|h|giờ)\s?(?:(\d{1,2})(?:\s?(?::|'|phút)\s?(\d{2})(?:[.,](\d{1,9}))?)?)?(?!\d)\s*(?:phút|')?\s*(am\b|pm\b|sa\b|ch\b|a\.m\.|p\.m\.|sáng|chiều|tối)?/;

/** The time of day, and the text without it. Null when it is none that a clock shows. */
function findClock(text: string): { milliseconds: number; rest: string; isEnglish: boolean } | null {
  const compact = /(\d{8})t(\d{2})(\d{2})(\d{2})?/.exec(text);
  const apart = compact ? `${compact[1]} ${compact[2]}:${compact[3]}:${compact[4] ?? '00'}` : spreadIso(text);
  const found = CLOCK.exec(apart);
  if (!found) return { milliseconds: 0, rest: apart, isEnglish: false };
  const [whole, hourText, minuteText, secondText, fraction, half] = found;
  const minute = Number(minuteText ?? 0);
  const second = Number(secondText ?? 0);
  const isLate = half !== undefined && /^(p|ch|tối)/.test(half);
  const isEarly = half !== undefined && !isLate;
  const given = Number(hourText);
  const hour = isLate && given < 12 ? given + 12 : isEarly && given === 12 ? 0 : given;
  // A leap second is the next second.
  if (hour > 23 || minute > 59 || second > 60) return null;
  const milliseconds = ((hour * 60 + minute) * 60 + second) * 1_000 + Math.floor(Number(`0.${fraction ?? 0}`) * 1_000);
  return { milliseconds, rest: apart.replace(whole, ' '), isEnglish: /^[ap]\.?m/.test(half ?? '') };
}

function spreadIso(text: string): string {
  return text.replace(/(\d)t(\d)/, '$1 $2');
}

/** The day in what is left of the text. */
function findDay(text: string, monthFirst: boolean): Day | null {
  const iso = /(?<!\d)(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?!\d)/.exec(text);
  if (iso) return checked(iso[1], iso[3] ?? iso[5], iso[4] ?? iso[6]);
  const spoken =
    /(?<d>\d{1,2})[ -]*th(?:áng|g\.?)[ -]*(?<m>\d{1,2}|[\p{L} ]+?),?[ -]*(?:năm )?(?<y>\d{4})/u.exec(text) ??
    /th(?:áng|g\.?) ?(?<m>\d{1,2}|[\p{L} ]+?) (?<d>\d{1,2}),? (?:năm )?(?<y>\d{4})/u.exec(text);
  if (spoken) return readSpoken(spoken.groups ?? {});
  const numeric = /(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (numeric) return readNumeric(numeric[1], numeric[2], numeric[3], monthFirst);
  const named = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[ -]([\p{L}.]+)[ ,-]+(\d{4}|\d{2})(?!\d)/u.exec(text);
  if (named) return checkedName(named[3], named[2], named[1]);
  const american = /(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: [\p{L}]+)? +(\d{4})(?!\d)/u.exec(text);
  return american ? checkedName(american[3], american[1], american[2]) : null;
}

function readSpoken({ y, m = '', d }: Record<string, string>): Day | null {
  return checked(y, String(monthNamed(m) ?? m), d);
}

function readNumeric(a = '', b = '', year = '', monthFirst: boolean): Day | null {
  const [month, day] = monthFirst ? [a, b] : [b, a];
  return checked(year, month, day) ?? checked(year, day, month);
}

function checkedName(year = '', name = '', day = ''): Day | null {
  const month = monthNamed(name);
  return month === undefined ? null : checked(year, String(month), day);
}

function checked(yearText = '', monthText = '', dayText = ''): Day | null {
  const short = Number(yearText);
  const year = yearText.length === 2 ? (short < 70 ? 2_000 + short : 1_900 + short) : short;
  const month = Number(monthText);
  const day = Number(dayText);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : null;
}

import type { CalendarDate } from '../schemas/calendar-date.js';

const MILLISECONDS_PER_DAY = 86_400_000;

/** Whether a value is a day that exists, written `yyyy-MM-dd` (years 0001 to 9999, proleptic Gregorian). */
export function isCalendarDate(value: unknown): value is CalendarDate {
  if (typeof value !== 'string') return false;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Days since 1970-01-01, so that days can be counted as integers. Days are civil days: the text is read as UTC on both
 * ways, so the visitor's clock and zone have no part in it.
 * @throws RangeError when the date does not exist.
 */
export function toDayNumber(date: CalendarDate): number {
  if (!isCalendarDate(date)) throw new RangeError(`Expected a day written yyyy-MM-dd, got ${JSON.stringify(date)}`);
  return Date.parse(date) / MILLISECONDS_PER_DAY;
}

/** The day with this number, the inverse of `toDayNumber`. */
export function fromDayNumber(dayNumber: number): CalendarDate {
  return new Date(dayNumber * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. 1970-01-01 was a Thursday. */
export function weekday(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7;
}

/** Days on the calendar from one day to another, negative when `to` comes first. */
export function calendarDaysBetween(from: CalendarDate, to: CalendarDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** The day so many days later on the calendar. */
export function addCalendarDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(toDayNumber(date) + days);
}

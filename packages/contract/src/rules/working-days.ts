import type { CalendarDate } from '../schemas/calendar-date.js';
import { fromDayNumber, toDayNumber, weekday } from './day-number.js';
import { DAYS_OFF, type DayRange } from './days-off.js';

export { isCalendarDate } from './day-number.js';

/** A date was touched in a year whose days off are not known: nothing is guessed. */
export class UnknownYearError extends Error {
  readonly year: number;

  constructor(year: number) {
    super(
      `Working days of ${year} cannot be computed: there is no table of days off for that year. ` +
        `Add ${year} to DAYS_OFF in rules/days-off.ts from the government's announcement.`,
    );
    this.name = 'UnknownYearError';
    this.year = year;
  }
}

/** One year, counted once: `worked[i]` is the number of working days from 1 January to the day `first + i`. */
interface CountedYear {
  readonly first: number;
  readonly worked: Uint16Array;
  readonly total: number;
}

const counted = new Map<number, CountedYear>();

function countedYear(year: number): CountedYear {
  const known = counted.get(year);
  if (known !== undefined) return known;
  const table = Object.hasOwn(DAYS_OFF, year) ? DAYS_OFF[year] : undefined;
  if (table === undefined) throw new UnknownYearError(year);

  const first = toDayNumber(`${year}-01-01`);
  const length = toDayNumber(`${year}-12-31`) - first + 1;
  const works = Array.from({ length }, (_, day) => {
    const inWeek = weekday(first + day);
    return inWeek !== 0 && inWeek !== 6;
  });
  mark(works, first, table.off, false);
  mark(works, first, table.makeup, true);

  let total = 0;
  const worked = Uint16Array.from(works, (isWorked) => (total += isWorked ? 1 : 0));
  const result = { first, worked, total };
  counted.set(year, result);
  return result;
}

function mark(works: boolean[], first: number, ranges: readonly DayRange[], worked: boolean): void {
  for (const { from, to = from } of ranges) works.fill(worked, toDayNumber(from) - first, toDayNumber(to) - first + 1);
}

/** The date's day number, and its year with the working days counted. */
function locate(date: CalendarDate): { year: number; day: number; table: CountedYear } {
  const dayNumber = toDayNumber(date);
  const year = Number(date.slice(0, 4));
  const table = countedYear(year);
  return { year, day: dayNumber - table.first, table };
}

/**
 * Whether the province's offices work on that day.
 * @throws UnknownYearError when the year has no table; RangeError when the date does not exist.
 */
export function isWorkingDay(date: CalendarDate): boolean {
  const { day, table } = locate(date);
  return table.worked[day] !== (day === 0 ? 0 : table.worked[day - 1]);
}

/**
 * The day on which a period of so many working days ends. The day counted from is not counted, so a dossier received
 * on Monday with one working day is due on Tuesday. Zero days give the date itself, working day or not.
 * @throws UnknownYearError when a year without a table is touched; RangeError when the date does not exist or `days`
 * is not a whole number of at least 0.
 */
export function addWorkingDays(date: CalendarDate, days: number): CalendarDate {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`Expected whole working days from 0 up, got ${days}`);
  let { year, day, table } = locate(date);
  if (days === 0) return date;
  let wanted = (table.worked[day] ?? 0) + days;
  while (wanted > table.total) {
    wanted -= table.total;
    year += 1;
    table = countedYear(year);
    day = 0;
  }
  while ((table.worked[day] ?? 0) < wanted) day += 1;
  return fromDayNumber(table.first + day);
}

/**
 * Working days after `from`, up to and including `to`; negative when `to` comes first, so that
 * `workingDaysBetween(a, b) === -workingDaysBetween(b, a)`.
 * @throws UnknownYearError when a year without a table lies on the way; RangeError when a date does not exist.
 */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate): number {
  if (toDayNumber(from) > toDayNumber(to)) return 0 - workingDaysBetween(to, from);
  const start = locate(from);
  let passed = 0;
  for (let year = start.year; year < Number(to.slice(0, 4)); year += 1) passed += countedYear(year).total;
  const end = locate(to);
  return passed + (end.table.worked[end.day] ?? 0) - (start.table.worked[start.day] ?? 0);
}

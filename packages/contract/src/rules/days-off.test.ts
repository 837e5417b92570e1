import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import Holidays from 'date-holidays';
import { addCalendarDays, isCalendarDate, toDayNumber, weekday } from './day-number.js';
import { DAYS_OFF } from './days-off.js';
import { isWorkingDay } from './working-days.js';

interface LunarCalendar {
  convertLunar2Solar(day: number, month: number, year: number, leap: 0 | 1, zone: number): [number, number, number];
}

const lunar = createRequire(import.meta.url)('amlich') as LunarCalendar;
const YEARS = Object.keys(DAYS_OFF).map(Number);

/** The second National Day is the day before or after, as announced; before the law of 2019 there was only one. */
const SECOND_NATIONAL_DAY: Record<number, string> = {
  2024: '2024-09-03',
  2025: '2025-09-01',
  2026: '2026-09-01',
  2027: '2027-09-03',
};

/**
 * Every day on which an announcement departs from the rule (one day before Tết and four of Tết, a weekend's holiday
 * made up on the next working day): `off` instead of worked, `on` instead of off.
 */
const ANNOUNCED: Record<string, 'off' | 'on'> = {
  // 2017: two days before Tết and three of Tết.
  '2017-01-26': 'off',
  '2017-02-02': 'on',
  // 2024: the same; and 29 April exchanged for Saturday 4 May.
  '2024-02-08': 'off',
  '2024-02-15': 'on',
  '2024-04-29': 'off',
  '2024-05-04': 'on',
  // 2025: two days before Tết and three of Tết; 2 May exchanged for Saturday 26 April.
  '2025-01-27': 'off',
  '2025-02-03': 'on',
  '2025-05-02': 'off',
  '2025-04-26': 'on',
  // 2026: 2 January exchanged for Saturday 10 January, 31 August for Saturday 22 August.
  '2026-01-02': 'off',
  '2026-01-10': 'on',
  '2026-08-31': 'off',
  '2026-08-22': 'on',
  // 2027, provisional: Tết as in 2017 and 2024, where it fell on the same weekday.
  '2027-02-04': 'off',
  '2027-02-11': 'on',
};

function iso(year: number, month: number, day: number): string {
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let day = iso(year, 1, 1); day <= iso(year, 12, 31); day = addCalendarDays(day, 1)) days.push(day);
  return days;
}

const isWeekend = (date: string) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** Public holidays from the independent library, each of its days in Vietnam's time. */
function publicHolidays(year: number): Set<string> {
  const inVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
  const days = new Set<string>();
  for (const holiday of new Holidays('VN').getHolidays(year)) {
    if (holiday.type !== 'public') continue;
    for (let time = holiday.start.getTime(); time < holiday.end.getTime(); time += 86_400_000) {
      days.add(inVietnam.format(time));
    }
  }
  return days;
}

/** Days off by rule alone, without the announcements. */
function daysOffByRule(year: number): Set<string> {
  const holidays = publicHolidays(year);
  const second = SECOND_NATIONAL_DAY[year];
  if (second !== undefined) holidays.add(second);
  if (year >= 2026) holidays.add(`${year}-11-24`);
  const off = new Set(holidays);
  for (const holiday of [...holidays].sort().filter(isWeekend)) {
    let day = holiday;
    while (isWeekend(day) || off.has(day)) day = addCalendarDays(day, 1);
    off.add(day);
  }
  return off;
}

describe('DAYS_OFF', () => {
  test('covers the years the province needs, the years to come marked provisional', () => {
    for (const year of [2016, 2017, 2024, 2025, 2026, 2027]) assert.ok(YEARS.includes(year));
    assert.deepEqual(
      YEARS.filter((year) => DAYS_OFF[year]?.provisional),
      [2027],
    );
  });

  for (const year of YEARS) {
    test(`${year} is the holidays of an independent library, the rule, and the announced exceptions`, () => {
      const off = daysOffByRule(year);
      const differences: Record<string, 'off' | 'on'> = {};
      for (const day of daysOf(year)) {
        const byRule = !isWeekend(day) && !off.has(day);
        if (isWorkingDay(day) !== byRule) differences[day] = byRule ? 'off' : 'on';
      }
      const announced = Object.entries(ANNOUNCED).filter(([day]) => day.startsWith(`${year}-`));
      assert.deepEqual(differences, Object.fromEntries(announced));
    });

    test(`${year} has Tết and the Hùng Kings’ day where a lunar calendar has them`, () => {
      const reasonOn = (lunarMonth: number, lunarDay: number) => {
        const [day, month, solarYear] = lunar.convertLunar2Solar(lunarDay, lunarMonth, year, 0, 7);
        const date = iso(solarYear, month, day);
        return DAYS_OFF[year]?.off.find(({ from, to = from }) => from <= date && date <= to)?.reason;
      };
      for (const lunarDay of [1, 2, 3]) assert.equal(reasonOn(1, lunarDay), 'Tết Nguyên đán');
      assert.equal(reasonOn(3, 10), 'Giỗ Tổ Hùng Vương');
    });

    test(`${year} is well formed`, () => {
      const { off, makeup } = DAYS_OFF[year] ?? { off: [], makeup: [] };
      let before = '';
      for (const { from, to = from, reason } of off) {
        assert.ok(isCalendarDate(from) && isCalendarDate(to) && from <= to && from > before, from);
        assert.ok(from.startsWith(`${year}-`) && to.startsWith(`${year}-`));
        assert.ok(reason.length > 0 && reason === reason.normalize('NFC'));
        before = to;
      }
      for (const { from, to } of makeup) {
        assert.ok(to === undefined && isWeekend(from) && from.startsWith(`${year}-`), from);
      }
      const swapped = off.filter(({ reason }) => reason === 'hoán đổi ngày làm việc');
      assert.equal(swapped.length, makeup.length, 'every exchanged day is worked on another');
    });
  }

  test('Tết and the Hùng Kings’ day fall as the domain sheet says', () => {
    const sheet: [number, string, string][] = [
      [2024, '2024-02-10', '2024-04-18'],
      [2025, '2025-01-29', '2025-04-07'],
      [2026, '2026-02-17', '2026-04-26'],
      [2027, '2027-02-06', '2027-04-16'],
    ];
    for (const [year, ...days] of sheet) {
      for (const day of days) {
        assert.ok(DAYS_OFF[year]?.off.some(({ from, to = from }) => from <= day && day <= to));
        assert.ok(!isWorkingDay(day));
      }
    }
    assert.equal(weekday(toDayNumber('2027-02-06')), 6);
  });
});

import type { CalendarDate } from '../schemas/calendar-date.js';

/** Consecutive days with one reason. `to` is included; without it the entry is the single day `from`. */
export interface DayRange {
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
  readonly reason: string;
}

/**
 * One year as announced: `off` days nobody works (those on a weekend change nothing and are listed where they were
 * announced as part of a run), `makeup` Saturdays or Sundays that are worked in exchange for a swapped day.
 */
export interface YearOfDaysOff {
  readonly off: readonly DayRange[];
  readonly makeup: readonly DayRange[];
  /** The government has not announced this year's days yet: the table follows the law and the usual choice. */
  readonly provisional?: true;
}

const NEW_YEAR = 'Tết Dương lịch';
const TET = 'Tết Nguyên đán';
const HUNG_KINGS = 'Giỗ Tổ Hùng Vương';
const REUNIFICATION = 'Ngày Chiến thắng 30/4 và Quốc tế Lao động 1/5';
const NATIONAL_DAY = 'Quốc khánh';
const CULTURE_DAY = 'Ngày Văn hóa Việt Nam';
const COMPENSATION = 'nghỉ bù ngày lễ trùng cuối tuần';
const SWAP = 'hoán đổi ngày làm việc';

/**
 * Days off of civil servants, by year. A year that is missing here cannot be computed, and says so: add it when it is
 * announced, never extrapolate.
 */
export const DAYS_OFF: Readonly<Record<number, YearOfDaysOff>> = {
  2016: {
    off: [
      { from: '2016-01-01', reason: NEW_YEAR },
      { from: '2016-02-06', to: '2016-02-14', reason: TET },
      { from: '2016-04-16', reason: HUNG_KINGS },
      { from: '2016-04-18', reason: `${HUNG_KINGS}: ${COMPENSATION}` },
      { from: '2016-04-30', to: '2016-05-01', reason: REUNIFICATION },
      { from: '2016-05-02', to: '2016-05-03', reason: `${REUNIFICATION}: ${COMPENSATION}` },
      { from: '2016-09-02', reason: NATIONAL_DAY },
    ],
    makeup: [],
  },
  2017: {
    off: [
      { from: '2017-01-01', reason: NEW_YEAR },
      { from: '2017-01-02', reason: `${NEW_YEAR}: ${COMPENSATION}` },
      { from: '2017-01-26', to: '2017-02-01', reason: TET },
      { from: '2017-04-06', reason: HUNG_KINGS },
      { from: '2017-04-30', to: '2017-05-01', reason: REUNIFICATION },
      { from: '2017-05-02', reason: `${REUNIFICATION}: ${COMPENSATION}` },
      { from: '2017-09-02', reason: NATIONAL_DAY },
      { from: '2017-09-04', reason: `${NATIONAL_DAY}: ${COMPENSATION}` },
    ],
    makeup: [],
  },
  2024: {
    off: [
      { from: '2024-01-01', reason: NEW_YEAR },
      { from: '2024-02-08', to: '2024-02-14', reason: TET },
      { from: '2024-04-18', reason: HUNG_KINGS },
      { from: '2024-04-29', reason: SWAP },
      { from: '2024-04-30', to: '2024-05-01', reason: REUNIFICATION },
      { from: '2024-09-02', to: '2024-09-03', reason: NATIONAL_DAY },
    ],
    makeup: [{ from: '2024-05-04', reason: 'làm bù cho ngày 29/4' }],
  },
  2025: {
    off: [
      { from: '2025-01-01', reason: NEW_YEAR },
      { from: '2025-01-27', to: '2025-01-31', reason: TET },
      { from: '2025-04-07', reason: HUNG_KINGS },
      { from: '2025-04-30', to: '2025-05-01', reason: REUNIFICATION },
      { from: '2025-05-02', reason: SWAP },
      { from: '2025-09-01', to: '2025-09-02', reason: NATIONAL_DAY },
    ],
    makeup: [{ from: '2025-04-26', reason: 'làm bù cho ngày 2/5' }],
  },
  2026: {
    off: [
      { from: '2026-01-01', reason: NEW_YEAR },
      { from: '2026-01-02', reason: SWAP },
      { from: '2026-02-16', to: '2026-02-20', reason: TET },
      { from: '2026-04-26', reason: HUNG_KINGS },
      { from: '2026-04-27', reason: `${HUNG_KINGS}: ${COMPENSATION}` },
      { from: '2026-04-30', to: '2026-05-01', reason: REUNIFICATION },
      { from: '2026-08-31', reason: SWAP },
      { from: '2026-09-01', to: '2026-09-02', reason: NATIONAL_DAY },
      { from: '2026-11-24', reason: CULTURE_DAY },
    ],
    makeup: [
      { from: '2026-01-10', reason: 'làm bù cho ngày 2/1' },
      { from: '2026-08-22', reason: 'làm bù cho ngày 31/8' },
    ],
  },
  // Tết falls on a Saturday, as in 2017 and 2024: two days before, three days of Tết, two compensatory days.
  // The second National Day is 3 September, which joins the weekend.
  2027: {
    provisional: true,
    off: [
      { from: '2027-01-01', reason: NEW_YEAR },
      { from: '2027-02-04', to: '2027-02-10', reason: TET },
      { from: '2027-04-16', reason: HUNG_KINGS },
      { from: '2027-04-30', to: '2027-05-01', reason: REUNIFICATION },
      { from: '2027-05-03', reason: `${REUNIFICATION}: ${COMPENSATION}` },
      { from: '2027-09-02', to: '2027-09-03', reason: NATIONAL_DAY },
      { from: '2027-11-24', reason: CULTURE_DAY },
    ],
    makeup: [],
  },
};

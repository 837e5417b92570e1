/** Dates and times as people read them, always in the province's time zone, whatever the visitor's clock says. */

const weekdays = new Map<string, Intl.DateTimeFormat>();

/** An odd tag in somebody's `lang` must not break a page. */
export function supportedLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'vi';
  } catch {
    return 'vi';
  }
}

/** `2016-12-20` → `20/12/2016`. The same in every language: the order is the receipt's. */
export function formatDate(date: string): string {
  return date.split('-').reverse().join('/');
}

/** `2016-12-20` → `Thứ Ba` or `Tuesday`. */
export function formatWeekday(date: string, locale: string): string {
  let format = weekdays.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(supportedLocale(locale), { weekday: 'long', timeZone: 'UTC' });
    weekdays.set(locale, format);
  }
  const name = format.format(new Date(`${date}T00:00:00Z`));
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Vietnam is seven hours ahead of UTC, all year. Milliseconds. */
const OFFSET = 7 * 3_600_000;

/** `2016-12-15T03:32:00Z` → `10:32 15/12/2016`. */
export function formatInstant(instant: string): string {
  const [date = '', time = ''] = new Date(Date.parse(instant) + OFFSET).toISOString().split('T');
  return `${time.slice(0, 5)} ${formatDate(date)}`;
}

/** Dates and times as people read them, always in the province's time zone, whatever the visitor's clock says. */

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const cache = new Map<string, Intl.DateTimeFormat>();

function cached(key: string, make: () => Intl.DateTimeFormat): Intl.DateTimeFormat {
  let format = cache.get(key);
  if (!format) {
    cache.set(key, (format = make()));
  }
  return format;
}

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
  const format = cached(`weekday ${locale}`, () => {
    return new Intl.DateTimeFormat(supportedLocale(locale), { weekday: 'long', timeZone: 'UTC' });
  });
  const name = format.format(new Date(`${date}T00:00:00Z`));
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `2016-12-15T10:32:00+07:00` → `10:32 15/12/2016`. */
export function formatInstant(instant: string): string {
  const format = cached('instant', () => {
    const parts = { hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit', year: 'numeric' } as const;
    return new Intl.DateTimeFormat('en-GB', { ...parts, hourCycle: 'h23', timeZone: TIME_ZONE });
  });
  const [date, time] = format.format(new Date(instant)).split(', ');
  return `${time} ${date}`;
}

import { formatInstant, supportedLocale } from '../../base/format.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Asia/Ho_Chi_Minh, which knows no summer time. */
const ZONE = 7 * HOUR;

const formats = new Map<string, Intl.RelativeTimeFormat>();

/**
 * How long ago, as a person would say it on the day of the answer: `2 giờ trước`, `Hôm qua`. From a week on, and for what
 * claims to come from the future, the day itself: `15/12/2016`.
 *
 * @param asOf the answer's own instant, because the visitor's clock may be wrong and the demonstration's is years back
 */
export function newsDate(publishedAt: string, asOf: string, locale: string): string {
  const [then, now] = [Date.parse(publishedAt), Date.parse(asOf)];
  const days = Math.floor((now + ZONE) / DAY) - Math.floor((then + ZONE) / DAY);
  const minutes = Math.floor((now - then) / 60_000);
  if (minutes < 0 || days > 6) {
    return formatInstant(publishedAt).split(' ')[1] ?? '';
  }
  let format = formats.get(locale);
  if (!format) {
    formats.set(locale, (format = new Intl.RelativeTimeFormat(supportedLocale(locale), { numeric: 'auto' })));
  }
  const words =
    minutes < 1
      ? format.format(0, 'second')
      : minutes < 60
        ? format.format(-minutes, 'minute')
        : days === 0 || minutes < 360
          ? format.format(-Math.floor(minutes / 60), 'hour')
          : format.format(-days, 'day');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import { supportedLocale } from '../../base/format.js';

const formats = new Map<string, Intl.NumberFormat>();

/** `150000` → `150.000 ₫` or `₫150,000`. */
export function formatAmount(dong: number, locale: string): string {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(supportedLocale(locale), { style: 'currency', currency: 'VND' });
    formats.set(locale, format);
  }
  return format.format(dong);
}

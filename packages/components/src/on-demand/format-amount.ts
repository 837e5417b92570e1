import { supportedLocale } from '../base/format.js';

const formats = new Map<string, Intl.NumberFormat>();

function cached(locale: string, style: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + style.currency;
  let format = formats.get(key);
  if (!format) {
    formats.set(key, (format = new Intl.NumberFormat(supportedLocale(locale), style)));
  }
  return format;
}

/** `150000` → `150.000 ₫` or `₫150,000`. */
export function formatAmount(dong: number, locale: string): string {
  return cached(locale, { style: 'currency', currency: 'VND' }).format(dong);
}

/** `5000` → `5.000` or `5,000`. */
export function formatNumber(number: number, locale: string): string {
  return cached(locale, {}).format(number);
}

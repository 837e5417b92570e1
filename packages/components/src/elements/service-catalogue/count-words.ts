import { formatNumber } from '../../on-demand/format-amount.js';
import type { CatalogueResults, CatalogueSpeech } from './catalogue-texts.js';

/** How many procedures there are, for eyes and ears alike. */
export function countWords({ translate, locale }: CatalogueSpeech, results: CatalogueResults | null): string {
  if (!results) {
    return translate('loading');
  }
  const { total: count, items } = results;
  const amount = formatNumber(count, locale);
  return count > items.length
    ? translate('shown', { shown: formatNumber(items.length, locale), total: amount })
    : translate('count', { count, amount });
}

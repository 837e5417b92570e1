import type { ProcedureChannel } from '@ninhthuan/contract';
import { formatAmount } from '../../on-demand/format-amount.js';
import type { CatalogueSpeech } from './catalogue-texts.js';

type Channels = readonly ProcedureChannel[];

/** How long it takes: one time, or the span over all channels; what has no common unit depends on the channel. */
export function timeWords({ translate }: CatalogueSpeech, channels: Channels): string {
  const units = new Set(channels.map(({ time }) => (time.amount === null ? 'none' : time.unit)));
  const [unit = 'none'] = units;
  if (units.size > 1) {
    return translate('time.varies');
  }
  if (unit === 'none') {
    return translate('time.none');
  }
  const amounts = channels.map(({ time }) => time.amount ?? 0);
  const [from, to] = [Math.min(...amounts), Math.max(...amounts)];
  return translate(`time.${unit}`, { count: to, amount: from === to ? `${to}` : `${from}–${to}` });
}

/** What it costs: one fee, or the span over all channels; a fee that the law leaves open is never shown as a number. */
export function feeWords({ translate, locale }: CatalogueSpeech, channels: Channels): string {
  const amounts = channels.flatMap(({ fee }) => (fee.amount === null ? [] : [fee.amount]));
  if (amounts.length === 0) {
    return translate('fee.varies');
  }
  const [from, to] = [Math.min(...amounts), Math.max(...amounts)];
  const words = (amount: number) => (amount ? formatAmount(amount, locale) : translate('fee.free'));
  if (amounts.length < channels.length) {
    return from ? translate('fee.from', { amount: words(from) }) : translate('fee.varies');
  }
  return from === to ? words(to) : `${words(from)} – ${words(to)}`;
}

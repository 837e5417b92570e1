import type { FeedbackReceipt } from '@ninhthuan/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { nameIn } from '../../base/name-in.js';
import { formatInstant } from '../../base/format.js';
import { icon } from '../../base/icons.js';
import { dueText, type SendingSpeech } from './sending-texts.js';

export interface ReceiptCard {
  readonly receipt: FeedbackReceipt;
  readonly headingLevel: number;
  /** How the last action went, for eyes and ears. */
  readonly notice: string;
  readonly onCopy: () => void;
  readonly onPrint: () => void;
  readonly onFollow: () => void;
  /** Where the receipt stands in the form's place. */
  readonly onAnother: (() => void) | null;
  /** Where the receipt is kept on this device. */
  readonly onForget: (() => void) | null;
}

/** What the sender keeps: the code above all, then when and by whom it is answered. */
export function receiptCard(speech: SendingSpeech, card: ReceiptCard): TemplateResult {
  const { translate, locale } = speech;
  const { receipt, headingLevel, notice, onAnother, onForget } = card;
  const { code, receivedAt, dueOn, agency } = receipt;
  return html`<article class="receipt" aria-label=${translate('receipt.title')}>
    <div class="received">
      ${icon('done')}
      <div class="heading" role="heading" aria-level=${headingLevel} tabindex="-1">${translate('receipt.title')}</div>
    </div>
    <div class="code">
      <span class="small">${translate('receipt.code')}</span>
      <strong>${code}</strong>
      <button type="button" @click=${card.onCopy}>${translate('receipt.copy')}</button>
    </div>
    <p class="small">${translate('receipt.keep')}</p>
    <dl>
      <div>
        <dt>${translate('receipt.agency')}</dt>
        <dd>${nameIn(agency, locale)}</dd>
      </div>
      <div>
        <dt>${translate('receipt.received')}</dt>
        <dd>${formatInstant(receivedAt)}</dd>
      </div>
      <div>
        <dt>${translate('receipt.due')}</dt>
        <dd>${dueText(speech, dueOn)}</dd>
      </div>
    </dl>
    <div class="actions">
      <button type="button" @click=${card.onPrint}>${icon('print')}${translate('receipt.print')}</button>
      <button type="button" @click=${card.onFollow}>${icon('search')}${translate('receipt.follow')}</button>
      ${onForget ? html`<button type="button" @click=${onForget}>${translate('receipt.forget')}</button>` : nothing}
      ${onAnother ? html`<button type="button" @click=${onAnother}>${translate('receipt.another')}</button>` : nothing}
    </div>
    <p class="small no-print" role="status">${notice}</p>
  </article>`;
}

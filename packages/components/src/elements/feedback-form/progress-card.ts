import type { FeedbackProgress, FeedbackStatus } from '@ninhthuan/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { nameIn } from '../../base/name-in.js';
import { formatInstant } from '../../base/format.js';
import { icon } from '../../base/icons.js';
import { dueText, type SendingSpeech } from './sending-texts.js';

/** Shape and colour beside the word: five states, four tones of the family's. */
const TONES = {
  received: 'progress',
  'in-progress': 'progress',
  'supplement-requested': 'waiting',
  refused: 'stopped',
  answered: 'done',
} as const satisfies Record<FeedbackStatus, string>;

/** Where a message stands and what the agency answered. */
export function progressCard(speech: SendingSpeech, progress: FeedbackProgress, headingLevel: number): TemplateResult {
  const { translate, locale } = speech;
  const { code, status, agency, receivedAt, dueOn, answer } = progress;
  const tone = TONES[status] ?? 'stopped';
  const isOpen = tone === 'progress' || tone === 'waiting';
  return html`<article aria-label=${code}>
    <div class="status ${tone}">
      ${icon(tone)}
      <div class="heading standing" role="heading" aria-level=${headingLevel} tabindex="-1">
        ${translate(`track.status.${status}`)}
      </div>
    </div>
    ${
      answer
        ? html`<section class="answer">
            <p><strong>${translate('track.answer')}</strong></p>
            <p class="answer-text" lang="vi">${answer.text}</p>
            <p class="small">${translate('track.by', { by: answer.by, time: formatInstant(answer.answeredAt) })}</p>
          </section>`
        : nothing
    }
    <dl>
      <div>
        <dt>${translate('receipt.code')}</dt>
        <dd>${code}</dd>
      </div>
      <div>
        <dt>${translate('receipt.agency')}</dt>
        <dd>${nameIn(agency, locale)}</dd>
      </div>
      <div>
        <dt>${translate('receipt.received')}</dt>
        <dd>${formatInstant(receivedAt)}</dd>
      </div>
      ${
        isOpen
          ? html`<div>
              <dt>${translate('receipt.due')}</dt>
              <dd>${dueText(speech, dueOn)}</dd>
            </div>`
          : nothing
      }
    </dl>
  </article>`;
}

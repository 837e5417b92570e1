import type { Dossier } from '@ninhthuan/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatWeekday } from '../../base/format.js';
import { icon } from '../../base/icons.js';
import { dossierTone } from './dossier-tone.js';
import type { DossierSpeech } from './dossier-texts.js';
import { dueWords } from './due-words.js';

/** The answer in one sentence, before anything else: where the dossier stands and when it is due. */
export function dossierSummary(speech: DossierSpeech, dossier: Dossier, headingLevel: number): TemplateResult {
  const { translate } = speech;
  const tone = dossierTone(dossier);
  return html`<div class="summary ${tone}" part="summary">
    ${icon(tone)}
    <div>
      <p class="badge">${translate(`status.${dossier.status}`)}</p>
      <div class="title headline" role="heading" aria-level=${headingLevel} tabindex="-1">
        ${headline(speech, dossier)}
      </div>
      ${due(speech, dossier)}
      <p class="procedure" lang="vi">${dossier.procedure.name}</p>
    </div>
  </div>`;
}

export function headline({ translate }: DossierSpeech, dossier: Dossier): string {
  return translate(`headline.${dossierTone(dossier) === 'overdue' ? 'overdue' : dossier.status}`);
}

function due(speech: DossierSpeech, dossier: Dossier): TemplateResult | typeof nothing {
  const { translate } = speech;
  const { dueOn, rescheduledTo } = dossier;
  if (!dueOn) {
    return nothing;
  }
  const words = dueWords(translate, dossier);
  return html`<p class="due">
      ${translate('due.label')}: ${day(speech, dueOn)}${words ? html` – <strong>${words}</strong>` : nothing}
    </p>
    ${
      rescheduledTo
        ? html`<p class="due">${translate('due.rescheduled')}: <strong>${day(speech, rescheduledTo)}</strong></p>`
        : nothing
    }`;
}

function day({ translate, locale }: DossierSpeech, date: string): TemplateResult {
  const text = translate('due.day', { weekday: formatWeekday(date, locale), date: formatDate(date) });
  return html`<time datetime=${date}>${text}</time>`;
}

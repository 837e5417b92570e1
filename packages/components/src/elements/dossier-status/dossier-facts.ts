import type { Dossier } from '@ninhthuan/contract';
import { html, type TemplateResult } from 'lit';
import { nameIn } from '../../base/name-in.js';
import { formatDate } from '../../base/format.js';
import type { DossierSpeech } from './dossier-texts.js';
import { fact } from './fact.js';

/** The record behind the sentence: procedure, agencies, dates, channel. */
export function dossierFacts(
  { translate, locale }: DossierSpeech,
  dossier: Dossier,
  headingLevel: number,
): TemplateResult {
  const { receivingAgency, handlingAgency, channel, sourceStatus } = dossier;
  const date = (value: string | null) => value && html`<time datetime=${value}>${formatDate(value)}</time>`;
  return html`<section>
    <div class="heading" role="heading" aria-level=${headingLevel}>${translate('facts.title')}</div>
    <dl class="facts">
      ${fact(translate('facts.code'), html`<span class="code">${dossier.code}</span>`)}
      ${fact(translate('facts.receiving'), nameIn(receivingAgency, locale))}
      ${fact(translate('facts.handling'), nameIn(handlingAgency, locale))}
      ${fact(translate('facts.channel'), translate(`channel.${channel}`))}
      ${fact(translate('facts.submitted'), date(dossier.submittedOn))}
      ${fact(translate('facts.received'), date(dossier.receivedOn))}
      ${fact(translate('facts.completed'), date(dossier.completedOn))}
      ${fact(translate('facts.returned'), date(dossier.returnedOn))}
      ${fact(translate('facts.source-status'), sourceStatus && html`<span lang="vi">${sourceStatus.label}</span>`)}
    </dl>
  </section>`;
}

import type { Dossier } from '@ninhthuan/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../base/format.js';
import { agencyName, type DossierSpeech } from './dossier-texts.js';

/** The record behind the sentence: procedure, agencies, dates, channel. */
export function dossierFacts(
  { translate, locale }: DossierSpeech,
  dossier: Dossier,
  headingLevel: number,
): TemplateResult {
  const { procedure, receivingAgency, handlingAgency, channel, sourceStatus } = dossier;
  const date = (value: string | null) => value && html`<time datetime=${value}>${formatDate(value)}</time>`;
  return html`<section class="facts-section">
    <div class="heading" role="heading" aria-level=${headingLevel}>${translate('facts.title')}</div>
    <dl class="facts">
      ${fact(translate('facts.code'), html`<span class="code">${dossier.code}</span>`)}
      ${fact(translate('facts.procedure'), html`<span lang="vi">${procedure.name}</span>`)}
      ${fact(translate('facts.receiving'), agencyName(receivingAgency, locale))}
      ${fact(translate('facts.handling'), agencyName(handlingAgency, locale))}
      ${fact(translate('facts.channel'), translate(`channel.${channel}`))}
      ${fact(translate('facts.submitted'), date(dossier.submittedOn))}
      ${fact(translate('facts.received'), date(dossier.receivedOn))}
      ${fact(translate('facts.completed'), date(dossier.completedOn))}
      ${fact(translate('facts.returned'), date(dossier.returnedOn))}
      ${fact(translate('facts.source-status'), sourceStatus && html`<span lang="vi">${sourceStatus.label}</span>`)}
    </dl>
  </section>`;
}

/** One row of a list of facts; nothing where there is no value. */
export function fact(term: string, value: unknown): TemplateResult | typeof nothing {
  return value
    ? html`<div>
        <dt>${term}</dt>
        <dd>${value}</dd>
      </div>`
    : nothing;
}

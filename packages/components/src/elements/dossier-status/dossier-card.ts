import type { Dossier } from '@ninhthuan/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { errorCode, failureMessage } from '../../base/failure-message.js';
import { icon } from '../../base/icons.js';
import type { LoadState } from '../../base/load-task.js';
import { codeField } from './code-field.js';
import { dossierFacts } from './dossier-facts.js';
import { dossierNext } from './dossier-next.js';
import { dossierSteps } from './dossier-steps.js';
import { dossierSummary } from './dossier-summary.js';
import type { DossierSpeech } from './dossier-texts.js';
import { dossierTone } from './dossier-tone.js';
import type { OpenedDossier } from './opened-dossier.js';

export interface DossierCard {
  readonly dossier: Dossier;
  /** The second step: what the access code opens. */
  readonly opening: LoadState<OpenedDossier>;
  readonly accessCodeError: 'empty' | 'wrong' | null;
  readonly headingLevel: number;
  readonly deepLink: boolean;
  /** How the last action went, for eyes and ears. */
  readonly notice: string;
  readonly onAccessCode: (accessCode: string) => void;
  readonly onRetryOwner: () => void;
  readonly onPrint: () => void;
  readonly onCopyLink: () => void;
}

/** The card: answer first, then what to do, then progress and the record. */
export function dossierCard(speech: DossierSpeech, card: DossierCard): TemplateResult {
  const { dossier, headingLevel, deepLink, notice } = card;
  const { translate } = speech;
  return html`<article class="card" aria-label=${translate('card', { code: dossier.code })}>
    ${dossierSummary(speech, dossier, headingLevel)}
    <div class="columns">
      <div>${dossierNext(speech, dossier, headingLevel + 1)} ${owner(speech, card)}</div>
      <div>${dossierSteps(speech, dossier, headingLevel + 1)}</div>
    </div>
    ${dossierFacts(speech, dossier, headingLevel + 1)}
    <div class="actions">
      <button type="button" @click=${card.onPrint}>${icon('print')}${translate('actions.print')}</button>
      ${
        deepLink
          ? html`<button type="button" @click=${card.onCopyLink}>${translate('actions.copy-link')}</button>`
          : nothing
      }
    </div>
    <p class="small no-print" role="status">${notice}</p>
  </article>`;
}

function owner(speech: DossierSpeech, card: DossierCard): TemplateResult {
  const { dossier, opening, accessCodeError, headingLevel } = card;
  const { translate } = speech;
  if (opening.name === 'loaded') {
    return opening.value(headingLevel + 1);
  }
  return html`<details class="opening" ?open=${dossierTone(dossier) === 'waiting'}>
    <summary>${translate('details.title')}</summary>
    <p>${translate('details.intro')}</p>
    ${codeField({
      id: 'access-code',
      label: translate('details.label'),
      hint: translate('details.hint'),
      error: accessCodeError && translate(`details.${accessCodeError}`),
      submit: translate('details.submit'),
      busy: opening.name === 'loading',
      onSubmit: card.onAccessCode,
    })}
    ${
      opening.name === 'failed' && errorCode(opening.error) !== 'not-found'
        ? failureMessage(translate, opening.error, card.onRetryOwner)
        : nothing
    }
  </details>`;
}

import { html, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import type { DossierSpeech } from './dossier-texts.js';

/** No such dossier: what to check, whom to ask, and the way back to the field. */
export function dossierNotFound({ translate }: DossierSpeech, onCorrect: () => void): TemplateResult {
  return html`<div class="message" role="alert">
    ${icon('search')}
    <div>
      <p><strong>${translate('not-found.title')}</strong></p>
      <p>${translate('not-found.advice')}</p>
      <button type="button" @click=${onCorrect}>${translate('not-found.again')}</button>
    </div>
  </div>`;
}

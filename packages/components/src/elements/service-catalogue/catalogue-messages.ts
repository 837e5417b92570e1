import { html, nothing, type TemplateResult } from 'lit';
import { formatInstant } from '../../base/format.js';
import { icon } from '../../base/icons.js';
import type { CatalogueSpeech } from './catalogue-texts.js';

/** Nothing matches: what to try, and the way back to everything. */
export function nothingFound({ translate }: CatalogueSpeech, onClear: (() => void) | null): TemplateResult {
  return html`<div class="message">
    ${icon('search')}
    <div>
      <p><strong>${translate('empty.title')}</strong></p>
      <p>${translate('empty.advice')}</p>
      ${onClear ? html`<button type="button" @click=${onClear}>${translate('empty.clear')}</button>` : nothing}
    </div>
  </div>`;
}

/** The catalogue in memory is older than it should be. */
export function staleNote({ translate }: CatalogueSpeech, asOf: string, onRetry: () => void): TemplateResult {
  return html`<div class="message stale">
    ${icon('offline')}
    <div>
      <p>${translate('stale', { time: formatInstant(asOf) })}</p>
      <button type="button" @click=${onRetry}>${icon('retry')}${translate('shared.retry')}</button>
    </div>
  </div>`;
}

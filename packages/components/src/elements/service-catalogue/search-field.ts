import { html, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import type { CatalogueSpeech } from './catalogue-texts.js';

export interface SearchField {
  readonly onFocus: () => void;
  readonly onInput: (event: Event) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onSubmit: (event: Event) => void;
}

/** Where a citizen says what she wants to do. */
export function searchField({ translate }: CatalogueSpeech, field: SearchField): TemplateResult {
  const { onFocus, onInput, onKey, onSubmit } = field;
  return html`<form novalidate role="search" @submit=${onSubmit}>
    <label for="q">${translate('search.label')}</label>
    <p class="small" id="hint">${translate('search.hint')}</p>
    <div class="field">
      ${icon('search')}<input
        id="q"
        type="search"
        aria-describedby="hint"
        maxlength="200"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        @focus=${onFocus}
        @input=${onInput}
        @keydown=${onKey}
        @keypress=${onKey}
        @keyup=${onKey}
      />
    </div>
  </form>`;
}

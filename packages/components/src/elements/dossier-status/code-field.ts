import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { keepEnter } from '../../base/keep-enter.js';

export interface CodeField {
  /** Unique within the shadow root. */
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string | null;
  readonly submit: string;
  readonly primary?: boolean;
  readonly busy: boolean;
  readonly onSubmit: (code: string) => void;
}

/** A labelled code with its example, its error and its button: the dossier code and the access code alike. */
export function codeField(field: CodeField): TemplateResult {
  const { id, label, hint, error, submit, primary, busy, onSubmit } = field;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit((event.target as HTMLFormElement).querySelector('input')?.value ?? '');
  };
  return html`<form novalidate @submit=${send} @keydown=${keepEnter} @keypress=${keepEnter} @keyup=${keepEnter}>
    <label for=${id}>${label}</label>
    <p class="small" id="${id}-hint">${hint}</p>
    ${error ? html`<p class="error" id="${id}-error">${icon('alert')}<span>${error}</span></p>` : nothing}
    <div class="row">
      <input
        id=${id}
        aria-describedby="${id}-hint ${error ? `${id}-error` : ''}"
        aria-invalid=${error ? 'true' : 'false'}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        enterkeyhint="search"
      />
      <button class=${primary ? 'primary' : ''} type="submit" aria-disabled=${busy ? 'true' : 'false'}>
        ${primary ? icon('search') : nothing}${submit}
      </button>
    </div>
  </form>`;
}

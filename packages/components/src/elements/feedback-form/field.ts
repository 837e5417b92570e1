import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';

/** What every field of the form has around its control. */
export interface Field {
  /** The control's name, also its id and its key among the errors. */
  readonly name: string;
  readonly label: unknown;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** Label above, help under the label, error under the control with its icon. */
export function field({ name, label, hint, error }: Field, control: unknown): TemplateResult {
  return html`<div class="field">
    <label for=${name}>${label}</label>
    ${hint ? html`<p class="small" id="${name}-hint">${hint}</p>` : nothing} ${control} ${fieldError(name, error)}
  </div>`;
}

export function fieldError(name: string, error: string | undefined): unknown {
  return error ? html`<p class="error" id="${name}-error">${icon('alert')}<span>${error}</span></p>` : nothing;
}

/** What the browser may offer to fill in. */
export type AutoFill = 'off' | 'name' | 'tel' | 'email' | 'address-line1';

export interface TextField extends Field {
  readonly type?: 'text' | 'tel' | 'email';
  readonly maxLength: number;
  readonly autocomplete?: AutoFill;
  readonly required?: boolean;
  readonly value?: string;
}

export function textField(text: TextField): TemplateResult {
  const { name, type = 'text', maxLength, autocomplete = 'off', required = false, value = '', error } = text;
  return field(
    text,
    html`<input
      id=${name}
      name=${name}
      type=${type}
      maxlength=${maxLength}
      autocomplete=${autocomplete}
      value=${value}
      aria-required=${required}
      aria-invalid=${Boolean(error)}
      aria-describedby="${name}-hint ${name}-error"
    />`,
  );
}

import type { FeedbackCategory } from '@ninhthuan/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { FeedbackSpeech } from './feedback-texts.js';
import { field, fieldError, textField, type AutoFill } from './field.js';

const EXAMPLE_CODE = '000.00.01.H43-161205-0001';
const CATEGORIES: readonly FeedbackCategory[] = ['regulation', 'conduct', 'other'];

export interface FeedbackFields {
  /** Preset by the page. */
  readonly category: string;
  readonly dossier: string;
  /** Who gets the message, where the page says so; else the field to choose it with. */
  readonly recipient: unknown;
  /** What is wrong, by the control's name. */
  readonly errors: Readonly<Record<string, string>>;
  /** Under the message: how much room is left, once that matters. */
  readonly room: unknown;
  /** The files chosen so far. */
  readonly files: unknown;
  readonly onFiles: (files: File[]) => void;
}

/** The fields, in the order people think: what, whom, which dossier, who asks, with what to show for it. */
export function feedbackFields(translate: FeedbackSpeech, form: FeedbackFields): TemplateResult {
  const { errors } = form;
  const optional = (label: string) => html`${label} <span class="optional">${translate('optional')}</span>`;
  const contact = (name: 'name' | 'phone' | 'email' | 'address', maxLength: number, autocomplete: AutoFill) => {
    const type = name === 'phone' ? 'tel' : name === 'email' ? 'email' : 'text';
    return textField({
      name,
      type,
      maxLength,
      autocomplete,
      label: translate(`contact.${name}`),
      error: errors[name],
    });
  };
  return html`
    <fieldset role="radiogroup" aria-required="true" aria-describedby="category-error">
      <legend>${translate('category.label')}</legend>
      ${CATEGORIES.map(
        (category) =>
          html`<label class="choice"
            ><input type="radio" name="category" value=${category} ?checked=${category === form.category} />
            ${translate(`category.${category}`)}</label
          >`,
      )}
      ${fieldError('category', errors['category'])}
    </fieldset>
    ${form.recipient}
    ${textField({ name: 'subject', label: translate('subject'), error: errors['subject'], maxLength: 200, required: true })}
    ${field(
      { name: 'content', label: translate('content.label'), hint: translate('content.hint'), error: errors['content'] },
      html`<textarea
          id="content"
          name="content"
          rows="6"
          aria-required="true"
          aria-invalid=${Boolean(errors['content'])}
          aria-describedby="content-hint content-error"
        ></textarea
        >${form.room}`,
    )}
    ${textField({
      name: 'dossier',
      label: optional(translate('dossier.label')),
      hint: translate('dossier.hint', { example: EXAMPLE_CODE }),
      error: errors['dossier'],
      maxLength: 200,
      value: form.dossier,
    })}
    <div class="field" role="group" aria-labelledby="files-label" aria-describedby="files-hint">
      <div class="label" id="files-label">${optional(translate('attachments.label'))}</div>
      <p class="small" id="files-hint">${translate('attachments.hint')}</p>
      ${form.files}
      <button type="button" name="attachments" @click=${chooseFiles}>${translate('attachments.choose')}</button>
      <input
        type="file"
        hidden
        multiple
        accept="image/jpeg,image/png,image/webp,application/pdf"
        aria-label=${translate('attachments.choose')}
        @change=${({ target }: Event) => {
          const input = target as HTMLInputElement;
          form.onFiles([...(input.files ?? [])]);
          // So that a file taken out may be chosen again.
          input.value = '';
        }}
      />
      ${fieldError('attachments', errors['attachments'])}
    </div>
    <fieldset aria-describedby="contact-hint">
      <legend>${optional(translate('contact.label'))}</legend>
      <p class="small" id="contact-hint">${translate('contact.why')}</p>
      <div class="pair">${contact('name', 100, 'name')} ${contact('phone', 20, 'tel')}</div>
      <div class="pair">${contact('email', 254, 'email')} ${contact('address', 300, 'address-line1')}</div>
    </fieldset>
    <div>
      ${checkbox('consent', translate('consent'), errors['consent'])}
      ${checkbox('publish', optional(translate('publish')), undefined)}
    </div>
    <label class="trap" aria-hidden="true"
      >${translate('trap')}<input name="website" tabindex="-1" autocomplete="off" />
    </label>
  `;
}

function checkbox(name: 'consent' | 'publish', label: unknown, error: string | undefined): TemplateResult {
  return html`<label class="choice"
      ><input
        type="checkbox"
        name=${name}
        aria-required=${name === 'consent'}
        aria-invalid=${Boolean(error)}
        aria-describedby=${error ? `${name}-error` : nothing}
      />
      <span>${label}</span></label
    >
    ${fieldError(name, error)}`;
}

function chooseFiles({ currentTarget }: Event): void {
  ((currentTarget as HTMLElement).nextElementSibling as HTMLInputElement).click();
}

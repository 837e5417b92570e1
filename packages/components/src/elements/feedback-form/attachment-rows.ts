import { html, nothing } from 'lit';
import { icon } from '../../base/icons.js';
import type { Attachment, AttachmentState } from './attachments.js';
import type { SendingSpeech } from './sending-texts.js';

const WRONG: readonly AttachmentState[] = ['too-large', 'type', 'failed'];

/** Each file as a row: name, size, how far it is, and the way to take it out. */
export function attachmentRows(
  { translate, locale }: SendingSpeech,
  items: readonly Attachment[],
  onRetry: (item: Attachment) => void,
  onRemove: (item: Attachment) => void,
): unknown {
  if (items.length === 0) {
    return nothing;
  }
  return html`<ul class="files">
    ${items.map((item) => {
      const { name, state, file } = item;
      return html`<li>
        <div>
          <span class="file-name">${name}</span>
          <span class="small ${WRONG.includes(state) ? 'wrong' : ''}"
            >${WRONG.includes(state) ? icon('alert') : state === 'done' ? icon('done') : nothing}
            ${formatSize(file.size, locale)}, ${translate(`attachment.${state}`)}</span
          >
          ${state === 'uploading' ? html`<progress aria-label=${translate('attachment.uploading')}></progress>` : nothing}
        </div>
        ${
          state === 'failed'
            ? html`<button
                type="button"
                aria-label=${translate('attachment.retry', { name })}
                title=${translate('shared.retry')}
                @click=${() => onRetry(item)}
              >
                ${icon('retry')}
              </button>`
            : nothing
        }
        <button type="button" aria-label=${translate('attachment.remove', { name })} @click=${() => onRemove(item)}>
          <span aria-hidden="true">✕</span>
        </button>
      </li>`;
    })}
  </ul>`;
}

/** `1,4 MB`; what is smaller than a hundredth of it is said in kB. */
function formatSize(bytes: number, locale: string): string {
  const [amount, unit] = bytes < 1e5 ? [Math.ceil(bytes / 1e3), 'kB'] : [bytes / (1024 * 1024), 'MB'];
  return `${amount.toLocaleString(locale, { maximumFractionDigits: 1 })} ${unit}`;
}

import type { PortalError } from '@ninhthuan/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { errorCode } from '../../base/failure-message.js';
import { icon } from '../../base/icons.js';
import type { SendingSpeech } from './sending-texts.js';

export interface SendingFailure {
  readonly error: unknown;
  readonly onAgain: () => void;
  readonly onKeep: () => void;
  /** How keeping the message failed. */
  readonly keepFailed: boolean;
}

/** Why a message did not go, and the ways on: again, or kept on this device until there is a line. */
export function sendingFailure({ translate }: SendingSpeech, failure: SendingFailure): TemplateResult {
  const { error, onAgain, onKeep, keepFailed } = failure;
  const code = errorCode(error);
  const isUnsure = code === 'timeout' || code === 'unavailable';
  return html`<div class="message failure" role="alert">
    ${icon(code === 'offline' ? 'offline' : 'alert')}
    <div>
      <p><strong>${translate(isUnsure ? 'failure.unsure-title' : 'failure.title')}</strong></p>
      <p>${advice({ translate }, error)}</p>
      <div class="actions">
        <button type="button" @click=${onAgain}>${icon('retry')}${translate('failure.again')}</button>
        ${
          isUnsure || code === 'offline'
            ? html`<button type="button" class="keep" aria-describedby="keep-hint" @click=${onKeep}>
                ${translate('failure.keep')}
              </button>`
            : nothing
        }
      </div>
      ${
        isUnsure || code === 'offline'
          ? html`<p class="small" id="keep-hint">
              ${translate(keepFailed ? 'failure.keep-failed' : 'failure.keep-hint')}
            </p>`
          : nothing
      }
    </div>
  </div>`;
}

function advice({ translate }: Pick<SendingSpeech, 'translate'>, error: unknown): string {
  if (!globalThis.isSecureContext) {
    return translate('failure.insecure');
  }
  switch (errorCode(error)) {
    case 'offline':
      return translate('failure.offline');
    case 'timeout':
    case 'unavailable':
      return translate('failure.unsure');
    case 'rate-limited':
      return translate('failure.busy', { count: (error as PortalError).retryAfter ?? 60 });
    case 'version-mismatch':
      return translate('shared.failure.version-mismatch.advice');
    default:
      return translate('failure.other');
  }
}

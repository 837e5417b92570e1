import type { PortalError, PortalErrorCode } from '@ninhthuan/sdk';
import { html, type TemplateResult } from 'lit';
import type { Translate } from '@ninhthuan/sdk/translations';
import type { SharedMessages } from '../generated/locales/shared.messages.js';
import { icon } from './icons.js';

type FailureTexts = 'offline' | 'timeout' | 'unavailable' | 'rate-limited' | 'version-mismatch' | 'other';

const TEXTS: Partial<Record<PortalErrorCode, FailureTexts>> = {
  offline: 'offline',
  timeout: 'timeout',
  unavailable: 'unavailable',
  'rate-limited': 'rate-limited',
  'version-mismatch': 'version-mismatch',
};

/** What went wrong and the one way on, for every failure that isn't the citizen's answer. */
export function failureMessage(
  translate: Translate<SharedMessages>,
  error: unknown,
  retry: () => void,
): TemplateResult {
  const kind = TEXTS[errorCode(error) ?? 'invalid-request'] ?? 'other';
  const seconds = kind === 'rate-limited' ? (error as PortalError).retryAfter : undefined;
  const advice = seconds
    ? translate('shared.failure.rate-limited.advice-seconds', { count: seconds })
    : translate(`shared.failure.${kind}.advice`);
  return html`<div class="message" role="alert">
    ${icon(kind === 'offline' ? 'offline' : 'alert')}
    <div>
      <p><strong>${translate(`shared.failure.${kind}.title`)}</strong></p>
      <p>${advice}</p>
      <button type="button" @click=${retry}>${icon('retry')}${translate('shared.retry')}</button>
    </div>
  </div>`;
}

/** The code of a `PortalError`, also of one made by another copy of the sdk. */
export function errorCode(error: unknown): PortalErrorCode | undefined {
  return error instanceof Error && error.name === 'PortalError' ? (error as PortalError).code : undefined;
}

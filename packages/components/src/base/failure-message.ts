import type { PortalError, PortalErrorCode } from '@ninhthuan/sdk';
import { html, type TemplateResult } from 'lit';
import type { Translate } from '@ninhthuan/sdk/translations';
import type { SharedMessages } from '../generated/locales/shared.messages.js';
import { icon } from './icons.js';

/** Failures with words of their own; the others share some. */
const WORDED = ['offline', 'timeout', 'unavailable', 'rate-limited', 'version-mismatch'] as const;

/** What went wrong and the one way on, for every failure that isn't the citizen's answer. */
export function failureMessage(
  translate: Translate<SharedMessages>,
  error: unknown,
  retry: () => void,
): TemplateResult {
  const code = errorCode(error);
  const kind = WORDED.find((worded) => worded === code) ?? 'other';
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

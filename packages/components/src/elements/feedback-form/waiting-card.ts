import { html, nothing, type TemplateResult } from 'lit';
import { formatInstant } from '../../base/format.js';
import { icon } from '../../base/icons.js';
import type { KeptMessage } from './kept-messages.js';
import type { OutboxState } from './outbox.js';
import type { SendingSpeech } from './sending-texts.js';

/** A message that waits on this device. Says nothing of its content: others may use the device. */
export function waitingCard(
  { translate }: SendingSpeech,
  kept: KeptMessage,
  state: OutboxState,
  onSend: () => void,
  onDelete: () => void,
): TemplateResult {
  const time = formatInstant(new Date(kept.keptAt).toISOString());
  return html`<div class="message waiting">
    ${icon('progress')}
    <div>
      <p class="kept" tabindex="-1"><strong>${translate('waiting.title')}</strong></p>
      <p>${translate('waiting.kept', { time })}</p>
      ${state === 'waiting' ? nothing : html`<p role="status"><strong>${translate(`waiting.${state}`)}</strong></p>`}
      <div class="actions">
        <button type="button" aria-disabled=${state === 'sending'} @click=${onSend}>${translate('waiting.now')}</button>
        <button type="button" @click=${onDelete}>${translate('waiting.delete')}</button>
      </div>
    </div>
  </div>`;
}

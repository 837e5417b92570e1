import { html, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import type { MessageErrors } from './check-message.js';
import type { SendingSpeech } from './sending-texts.js';

/** Everything that is wrong, in one place, each leading to its field. Takes the focus when a message is refused. */
export function errorSummary(
  { translate }: SendingSpeech,
  errors: MessageErrors,
  onGo: (name: string) => void,
): TemplateResult {
  return html`<div class="message summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
    ${icon('alert')}
    <div>
      <p id="summary-title"><strong>${translate('errors.title')}</strong></p>
      <ul>
        ${Object.entries(errors).map(([name, error]) => {
          const go = (event: Event) => {
            event.preventDefault();
            onGo(name);
          };
          return html`<li><a href="#${name}" @click=${go}>${error}</a></li>`;
        })}
      </ul>
    </div>
  </div>`;
}

import type { Site } from '@ninhthuan/contract';
import type { Translate } from '@ninhthuan/sdk/translations';
import { html, nothing, type TemplateResult } from 'lit';
import type { SharedMessages } from '../generated/locales/shared.messages.js';
import { formatInstant } from './format.js';
import { icon } from './icons.js';

/** Whose answer a widget shows and how old it is. */
export interface AnswerSource {
  readonly agency: string;
  /** RFC 3339 instant. */
  readonly asOf: string;
}

/** The family's signature under every widget: whose answer this is, how old, and where it comes from. */
export function sourceLine(
  translate: Translate<SharedMessages>,
  site: Site | null,
  source: AnswerSource | null,
): TemplateResult {
  return html`<footer class="source" part="source">
    ${site?.demonstration ? html`<span class="demonstration">${translate('shared.source.demonstration')}</span>` : nothing}
    ${
      source
        ? html`<span>${translate('shared.source.agency', { agency: source.agency })}</span>
            <time datetime=${source.asOf}
              >${translate('shared.source.as-of', { time: formatInstant(source.asOf) })}</time
            >`
        : nothing
    }
    ${site ? html`<a href=${site.portalUrl}>${icon('portal')}${translate('shared.source.portal')}</a>` : nothing}
  </footer>`;
}

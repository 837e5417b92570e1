import type { Agency, Site } from '@ninhthuan/contract';
import type { Portal } from '@ninhthuan/sdk';
import { html, nothing } from 'lit';
import { nameIn } from '../../base/name-in.js';
import type { LoadState } from '../../base/load-task.js';
import { failureMessage } from '../../base/failure-message.js';
import type { FeedbackSpeech } from './feedback-texts.js';
import { field } from './field.js';

export interface RecipientField {
  /** Id of the agency preset by the tag or the site; empty where the citizen chooses. */
  readonly preset: string;
  readonly site: Site | null;
  readonly agencies: LoadState<readonly Agency[]>;
  readonly locale: string;
  readonly error: string | undefined;
  readonly onRetry: () => void;
}

export async function listAgencies(portal: Portal, signal: AbortSignal): Promise<readonly Agency[]> {
  const agencies: Agency[] = [];
  for await (const agency of portal.agencies.list({ signal })) {
    agencies.push(agency);
  }
  return agencies;
}

/** Who gets the message: said where it is preset, else chosen. */
export function recipientField(translate: FeedbackSpeech, recipient: RecipientField): unknown {
  const { preset, site, agencies, locale, error } = recipient;
  const known = agencies.name === 'loaded' ? agencies.value : [];
  if (preset) {
    const own = site?.agencyId === preset ? site : known.find(({ id }) => id === preset);
    return own ? html`<p class="recipient">${translate('to', { agency: nameIn(own, locale) })}</p>` : nothing;
  }
  if (agencies.name === 'failed') {
    return failureMessage(translate, agencies.error, recipient.onRetry);
  }
  return field(
    { name: 'agency', label: translate('agency.label'), error },
    html`<select
      id="agency"
      name="agency"
      autocomplete="off"
      aria-required="true"
      aria-invalid=${Boolean(error)}
      aria-describedby="agency-error"
    >
      <option value="">${translate(agencies.name === 'loaded' ? 'agency.choose' : 'agency.loading')}</option>
      ${known.map((agency) => html`<option value=${agency.id}>${nameIn(agency, locale)}</option>`)}
    </select>`,
  );
}

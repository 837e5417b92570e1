import type { DossierDetails } from '@ninhthuan/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatAmount } from '../../on-demand/format-amount.js';
import { formatDate } from '../../base/format.js';
import type { Portal } from '@ninhthuan/sdk';
import type { Translate } from '@ninhthuan/sdk/translations';
import { dossierOwnerLanguages } from '../../generated/locales/dossier-owner.languages.js';
import type { DossierOwnerMessages } from '../../generated/locales/dossier-owner.messages.js';
import { fact } from './fact.js';

/** The owner's part has texts of its own, which travel with it. */
export interface OwnerSpeech {
  readonly translate: Translate<DossierOwnerMessages>;
  readonly locale: string;
}

export async function ownerSpeech(portal: Portal, locale: string): Promise<OwnerSpeech> {
  return portal.translations.load('dossier-owner', locale, dossierOwnerLanguages);
}

/** What only the holder of the access code sees. Names and numbers arrive masked. */
export function dossierOwner(speech: OwnerSpeech, details: DossierDetails, headingLevel: number): TemplateResult {
  const { translate } = speech;
  const { owner, requestedDocuments, apology } = details;
  return html`<section class="owner">
    <div class="heading owner-heading" role="heading" aria-level=${headingLevel} tabindex="-1">
      ${translate('title')}
    </div>
    <dl class="facts">
      ${requestedDocuments.length ? fact(translate('documents'), documents(speech, details)) : nothing}
      ${fact(translate('fee'), fee(speech, details))}
      ${
        apology &&
        fact(
          translate('apology'),
          translate('apology-text', {
            number: apology.number,
            date: formatDate(apology.issuedOn),
            reason: apology.reason,
            newDate: formatDate(apology.newDueOn),
          }),
        )
      }
      ${fact(translate('owner'), owner.name)} ${fact(translate('phone'), owner.phone)}
      ${fact(translate('identity'), owner.identityNumber)}
    </dl>
  </section>`;
}

function documents({ translate }: OwnerSpeech, { requestedDocuments }: DossierDetails): TemplateResult {
  return html`<ul class="documents">
    ${requestedDocuments.map(({ name, original, copies, note }) => {
      const kinds = [original && translate('original'), copies > 0 && translate('copies', { count: copies })];
      const amount = kinds.filter(Boolean).join(', ');
      return html`<li lang="vi">
        ${name}${amount ? html` <span class="soft">(${amount})</span>` : nothing}${
          note ? html`<br /><span class="small">${note}</span>` : nothing
        }
      </li>`;
    })}
  </ul>`;
}

function fee({ translate, locale }: OwnerSpeech, { fee: due }: DossierDetails): string | null {
  if (!due) {
    return null;
  }
  const amount = formatAmount(due.amount, locale);
  if (due.paidOn) {
    return translate('fee-paid', { amount, date: formatDate(due.paidOn) });
  }
  return due.dueOn ? translate('fee-due', { amount, date: formatDate(due.dueOn) }) : amount;
}

import type { DossierDetails } from '@ninhthuan/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatAmount } from '../../base/format-amount.js';
import { formatDate } from '../../base/format.js';
import type { DossierSpeech } from './dossier-texts.js';
import { fact } from './fact.js';

/** What only the holder of the access code sees. Names and numbers arrive masked. */
export function dossierOwner(speech: DossierSpeech, details: DossierDetails, headingLevel: number): TemplateResult {
  const { translate } = speech;
  const { owner, requestedDocuments, apology } = details;
  return html`<section class="owner">
    <div class="heading owner-heading" role="heading" aria-level=${headingLevel} tabindex="-1">
      ${translate('details.title')}
    </div>
    <dl class="facts">
      ${requestedDocuments.length ? fact(translate('details.documents'), documents(speech, details)) : nothing}
      ${fact(translate('details.fee'), fee(speech, details))}
      ${
        apology &&
        fact(
          translate('details.apology'),
          translate('details.apology-text', {
            number: apology.number,
            date: formatDate(apology.issuedOn),
            reason: apology.reason,
            newDate: formatDate(apology.newDueOn),
          }),
        )
      }
      ${fact(translate('details.owner'), owner.name)} ${fact(translate('details.phone'), owner.phone)}
      ${fact(translate('details.identity'), owner.identityNumber)}
    </dl>
  </section>`;
}

function documents({ translate }: DossierSpeech, { requestedDocuments }: DossierDetails): TemplateResult {
  return html`<ul class="documents">
    ${requestedDocuments.map(({ name, original, copies, note }) => {
      const kinds = [
        original && translate('details.original'),
        copies > 0 && translate('details.copies', { count: copies }),
      ];
      const amount = kinds.filter(Boolean).join(', ');
      return html`<li lang="vi">
        ${name}${amount ? html` <span class="soft">(${amount})</span>` : nothing}${
          note ? html`<br /><span class="small">${note}</span>` : nothing
        }
      </li>`;
    })}
  </ul>`;
}

function fee({ translate, locale }: DossierSpeech, { fee: due }: DossierDetails): string | null {
  if (!due) {
    return null;
  }
  const amount = formatAmount(due.amount, locale);
  if (due.paidOn) {
    return translate('details.fee-paid', { amount, date: formatDate(due.paidOn) });
  }
  return due.dueOn ? translate('details.fee-due', { amount, date: formatDate(due.dueOn) }) : amount;
}

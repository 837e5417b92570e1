import type { Procedure } from '@ninhthuan/contract';
import { html, type TemplateResult } from 'lit';
import { byCase } from './by-case.js';
import type { RecordTexts } from './procedure-record.js';

type RequiredDocument = Procedure['documents'][number];

/** What to bring, in how many originals and copies, per case. */
export function recordDocuments({ documents, sets }: Procedure, translate: RecordTexts): TemplateResult {
  if (documents.length === 0) {
    return html`<p>${translate('documents.none')}</p>`;
  }
  return html`${byCase(documents, (list) => {
      return html`<ul>
        ${list.map((required) => {
          return html`<li>
            <span lang="vi">${required.name}</span> <span class="soft">(${count(required, translate)})</span>
          </li>`;
        })}
      </ul>`;
    })}
    <p class="soft">${translate('documents.sets', { count: sets })}</p>`;
}

function count({ original, copies }: RequiredDocument, translate: RecordTexts): string {
  return [
    ...(original ? [translate('documents.original')] : []),
    ...(copies > 0 ? [translate('documents.copies', { count: copies })] : []),
  ].join(', ');
}

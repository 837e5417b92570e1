import type { ProcedureChannel } from '@ninhthuan/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { RecordContext } from './opened-records.js';
import type { RecordTexts } from './procedure-record.js';
import { feeWords, timeWords } from './time-and-fee.js';

/**
 * Time and fee per channel. The table becomes a list where it is narrow; its roles are spelled out, because a table
 * that is laid out as something else stops being one for screen readers.
 */
export function recordChannels(
  channels: readonly ProcedureChannel[],
  translate: RecordTexts,
  context: RecordContext,
): TemplateResult {
  const heads = [translate('channels.channel'), context.translate('time.label'), context.translate('fee.label')];
  return html`<table role="table">
    <thead>
      <tr role="row">
        ${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${channels.map(
        (channel) =>
          html`<tr role="row">
            <th role="rowheader" scope="row">${translate(`channels.${channel.channel}`)}</th>
            ${cell(heads[1], timeWords(context, [channel]), channel.time.note)}
            ${cell(heads[2], feeWords(context, [channel]), channel.fee.note)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function cell(head: string | undefined, words: string, note: string | null): TemplateResult {
  return html`<td role="cell">
    <span class="head" aria-hidden="true">${head}: </span>${words}
    ${note ? html`<span class="note" lang="vi">${note}</span>` : nothing}
  </td>`;
}

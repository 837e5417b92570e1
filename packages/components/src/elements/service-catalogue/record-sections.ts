import type { Procedure } from '@ninhthuan/contract';
import { html, type TemplateResult } from 'lit';
import { nameIn } from '../../base/name-in.js';
import { formatDate } from '../../base/format.js';
import { webLink } from '../../on-demand/web-link.js';
import type { RecordContext } from './opened-records.js';
import type { RecordTexts } from './procedure-record.js';
import { recordChannels } from './record-channels.js';
import { recordDocuments } from './record-documents.js';
import { byCase } from './by-case.js';

export interface RecordSection {
  readonly title: string;
  readonly content: unknown;
}

/** The parts of a record in the order a citizen needs them; a part of which nothing is known is left out. */
export function recordSections(
  procedure: Procedure,
  translate: RecordTexts,
  context: RecordContext,
): readonly RecordSection[] {
  const { steps, conditions, result, legalBasis, channels } = procedure;
  const forms = procedure.documents.flatMap(({ form }) => {
    const href = form && webLink(form.url);
    return href ? [{ name: form.name, href }] : [];
  });
  const parts: (RecordSection | false)[] = [
    { title: translate('documents.title'), content: recordDocuments(procedure, translate) },
    channels.length > 0 && {
      title: translate('channels.title'),
      content: recordChannels(channels, translate, context),
    },
    steps.length > 0 && {
      title: translate('steps'),
      content: byCase(
        steps,
        (list) =>
          html`<ol>
            ${list.map(({ text }) => html`<li lang="vi">${text}</li>`)}
          </ol>`,
      ),
    },
    Boolean(conditions) && { title: translate('conditions'), content: paragraphs(conditions ?? '') },
    Boolean(result) && { title: translate('result'), content: paragraphs(result) },
    forms.length > 0 && {
      title: translate('forms'),
      content: html`<ul class="forms">
        ${forms.map(({ name, href }) => {
          return html`<li><a href=${href} download lang="vi">${name}</a></li>`;
        })}
      </ul>`,
    },
    legalBasis.length > 0 && {
      title: translate('legal'),
      content: html`<ul lang="vi">
        ${legalBasis.map(({ number, name }) => html`<li><b>${number}</b> ${name}</li>`)}
      </ul>`,
    },
    { title: translate('about.title'), content: about(procedure, translate, context) },
  ];
  return parts.filter((part) => part !== false);
}

function about(procedure: Procedure, translate: RecordTexts, { locale }: RecordContext): TemplateResult {
  const { code, field, agency, applicants, updatedOn } = procedure;
  const rows: [string, unknown][] = [
    [translate('about.code'), code],
    [translate('about.field'), nameIn(field, locale)],
    [translate('about.agency'), nameIn(agency, locale)],
    [translate('about.applicants'), applicants.map((applicant) => translate(`applicant.${applicant}`)).join(', ')],
    [translate('about.updated'), html`<time datetime=${updatedOn}>${formatDate(updatedOn)}</time>`],
  ];
  return html`<dl>
    ${rows.map(
      ([term, value]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Long texts come with line ends for paragraphs. */
function paragraphs(text: string): TemplateResult[] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim())
    .map((line) => html`<p lang="vi">${line}</p>`);
}

import type { Procedure } from '@ninhthuan/contract';
import type { Translate } from '@ninhthuan/sdk/translations';
import type { LitElement } from 'lit';
import { html, nothing, render, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { webLink } from '../../on-demand/web-link.js';
import { procedureRecordLanguages } from '../../generated/locales/procedure-record.languages.js';
import type { ProcedureRecordMessages } from '../../generated/locales/procedure-record.messages.js';
import type { RecordContext } from './opened-records.js';
import { recordStyles } from './procedure-record.styles.js';
import { recordSections, type RecordSection } from './record-sections.js';

export type RecordTexts = Translate<ProcedureRecordMessages>;

/**
 * Loads a procedure's record and its texts side by side, and draws it into `node`.
 *
 * @throws PortalError as `portal.procedures.get`
 */
export async function drawRecord(
  node: HTMLElement,
  code: string,
  context: RecordContext,
  signal: AbortSignal,
): Promise<Procedure | null> {
  const { portal, locale } = context;
  const [procedure, texts] = await Promise.all([
    portal.procedures.get(code, { signal }),
    portal.translations.load('procedure-record', locale, procedureRecordLanguages),
  ]);
  if (signal.aborted) {
    return null;
  }
  adoptStyles(context.root);
  render(record(procedure, texts.translate, context), node);
  return procedure;
}

/** Added to the element's own only now: who opens nothing does not load them. */
function adoptStyles(root: ShadowRoot): void {
  const { elementStyles } = root.host.constructor as typeof LitElement;
  const sheet = recordStyles.styleSheet;
  if (sheet && !elementStyles.includes(sheet)) {
    elementStyles.push(sheet);
  }
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets.push(sheet);
  }
}

function record(procedure: Procedure, translate: RecordTexts, context: RecordContext): TemplateResult {
  const { site, root } = context;
  const sections = recordSections(procedure, translate, context);
  const apply = webLink(procedure.applyUrl);
  const lookUp = webLink(site?.portalUrl ?? null);
  const print = async () => {
    const { printCard } = await import('../../on-demand/print-card.js');
    printCard(root, `.card[data-code="${CSS.escape(procedure.code)}"]`, procedure.name);
  };
  return html`<nav class="contents no-print" aria-label="${translate('contents')}: ${procedure.name}">
      <p class="small">${translate('contents')}</p>
      <ul>
        ${sections.map((section) => {
          return html`<li><button type="button" @click=${goTo}>${section.title}</button></li>`;
        })}
      </ul>
    </nav>
    ${sections.map((section) => drawSection(section, context.headingLevel))}
    <div class="actions no-print">
      ${apply ? html`<a class="primary" href=${apply}>${translate('apply')}</a>` : nothing}
      ${lookUp ? html`<a class="button" href=${lookUp}>${icon('search')}${translate('look-up')}</a>` : nothing}
      <button type="button" @click=${print}>${icon('print')}${translate('print')}</button>
    </div>
    ${apply ? html`<p class="only-print">${translate('apply')}: ${apply}</p>` : nothing}`;
}

function drawSection({ title, content }: RecordSection, headingLevel: number): TemplateResult {
  return html`<section>
    <div class="heading" role="heading" aria-level=${headingLevel} tabindex="-1">${title}</div>
    ${content}
  </section>`;
}

/** The entry of the contents that was pressed leads to the section of the same place. */
function goTo(event: Event): void {
  const entry = (event.currentTarget as HTMLElement).closest('li');
  const place = [...(entry?.parentElement?.children ?? [])].indexOf(entry as Element);
  const record = entry?.closest('.record');
  record?.querySelectorAll<HTMLElement>('section > .heading')[place]?.focus();
}

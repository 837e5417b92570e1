import { html, nothing, type TemplateResult } from 'lit';
import { nameIn } from '../../base/name-in.js';
import type { CatalogueItem, CatalogueSpeech } from './catalogue-texts.js';
import { feeWords, timeWords } from './time-and-fee.js';

export interface ProcedureCard {
  readonly item: CatalogueItem;
  readonly headingLevel: number;
  /** The opened record; a node of its own, so that typing on moves it and never draws it again. */
  readonly record: HTMLElement | undefined;
  readonly onToggle: (code: string) => void;
}

/** One procedure of the list: what, whose, how long, how much. Its name opens the record below it. */
export function procedureCard(
  speech: CatalogueSpeech,
  { item, headingLevel, record, onToggle }: ProcedureCard,
): TemplateResult {
  const { translate, locale } = speech;
  const { procedure } = item;
  const { code, level, online, channels } = procedure;
  return html`<li class="card" data-code=${code}>
    <div role="heading" aria-level=${headingLevel}>
      <button class="name" type="button" aria-expanded=${record ? 'true' : 'false'} @click=${() => onToggle(code)}>
        <span lang="vi">${markedName(item)}</span>
      </button>
    </div>
    <p class="small">${nameIn(procedure.agency, locale)}</p>
    <p class="facts">
      <span class="badge">
        ${translate('level', { level: `${level}` })}${online === 'none' ? nothing : ` · ${translate(`online.${online}`)}`}
      </span>
      <span>${translate('time.label')}: <b>${timeWords(speech, channels)}</b></span>
      <span>${translate('fee.label')}: <b>${feeWords(speech, channels)}</b></span>
    </p>
    ${record ?? nothing}
  </li>`;
}

function markedName({ procedure: { name }, marks }: CatalogueItem): unknown {
  let end = 0;
  const parts: unknown[] = marks.map(([from, to]) => {
    const before = name.slice(end, from);
    end = to;
    return html`${before}<mark>${name.slice(from, to)}</mark>`;
  });
  return [...parts, name.slice(end)];
}

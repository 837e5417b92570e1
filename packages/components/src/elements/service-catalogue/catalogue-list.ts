import { html, nothing, type TemplateResult } from 'lit';
import { errorCode, failureMessage } from '../../base/failure-message.js';
import type { LoadState } from '../../base/load-task.js';
import { nothingFound } from './catalogue-messages.js';
import type { CatalogueItem, CatalogueResults, CatalogueSpeech } from './catalogue-texts.js';
import { procedureCard } from './procedure-card.js';

export interface CatalogueList {
  readonly results: CatalogueResults | null;
  readonly state: LoadState<unknown>;
  /** The page after those shown. */
  readonly nextState: LoadState<unknown>;
  readonly pinned: readonly CatalogueItem[];
  /** Cards on a page: as many places are kept free for the first one. */
  readonly limit: number;
  readonly headingLevel: number;
  readonly recordOf: (code: string) => HTMLElement | undefined;
  readonly onToggle: (code: string) => void;
  readonly onMore: () => void;
  readonly onRetry: () => void;
  readonly onClear: () => void;
}

/** The procedures found, or why there are none. */
export function catalogueList(speech: CatalogueSpeech, list: CatalogueList): TemplateResult {
  const { results, state, pinned } = list;
  const busy = state.name === 'loading';
  // A filter that a link or a webmaster made up is refused by the gateway: nothing is found with it.
  const failed = state.name === 'failed' && errorCode(state.error) !== 'invalid-request';
  if (failed) {
    return failureMessage(speech.translate, state.error, list.onRetry);
  }
  if (state.name === 'failed' || (results && results.items.length + pinned.length === 0)) {
    return nothingFound(speech, list.onClear);
  }
  return html`<ul class="list" aria-busy=${busy}>
      ${results ? cards(speech, list, results) : Array.from({ length: list.limit }, () => html`<li class="card"></li>`)}
    </ul>
    ${results?.cursor ? more(speech, list) : nothing}`;
}

function cards(
  speech: CatalogueSpeech,
  { pinned, headingLevel, recordOf, onToggle }: CatalogueList,
  { items }: CatalogueResults,
): TemplateResult[] {
  const shown = new Set(items.map(({ procedure }) => procedure.code));
  return [...pinned.filter(({ procedure }) => !shown.has(procedure.code)), ...items].map((item) => {
    return procedureCard(speech, { item, headingLevel, record: recordOf(item.procedure.code), onToggle });
  });
}

function more({ translate }: CatalogueSpeech, { nextState, onMore }: CatalogueList): TemplateResult {
  return html`${nextState.name === 'failed' ? failureMessage(translate, nextState.error, onMore) : nothing}
    <button class="more" type="button" aria-disabled=${nextState.name === 'loading'} @click=${onMore}>
      ${translate('more')}
    </button>`;
}

import type { FacetValue } from '@ninhthuan/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { nameIn } from '../../base/name-in.js';
import { formatNumber } from '../../on-demand/format-amount.js';
import type { CatalogueResults, CatalogueSpeech } from './catalogue-texts.js';
import { FACETS, type CatalogueView, type Facet } from './catalogue-query.js';

export interface FilterChips {
  readonly facets: CatalogueResults['facets'] | null;
  readonly view: CatalogueView;
  /** Filters the page's webmaster has set: nothing to choose there. */
  readonly locked: CatalogueView;
  /** Whether the chips are shown where there is room for their button only. */
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onChoose: (facet: Facet, value: string) => void;
  readonly onClear: () => void;
  /** Somebody is about to look into a chip: what it says must be up to date. */
  readonly onApproach: () => void;
}

/**
 * The filters as a row of chips. Each is a native select under its words: keyboards, screen readers and phones know it
 * best, and only its own words decide how wide the chip is.
 */
export function filterChips(speech: CatalogueSpeech, chips: FilterChips): TemplateResult {
  const { translate } = speech;
  const { view, locked, open } = chips;
  const free = FACETS.filter((facet) => !locked[facet]);
  const count = free.filter((facet) => view[facet]).length;
  return html`<button class="toggle" type="button" aria-expanded=${open} aria-controls="chips" @click=${chips.onOpen}>
      ${count ? translate('filters.some', { count }) : translate('filters.title')}
    </button>
    <div class=${open ? 'chips open' : 'chips'} id="chips" role="group" aria-label=${translate('filters.title')}>
      ${free.map((facet) => chip(speech, chips, facet))}
      ${
        count
          ? html`<button class="clear" type="button" @click=${chips.onClear}>${translate('filters.clear')}</button>`
          : nothing
      }
    </div>`;
}

function chip(
  { translate, locale }: CatalogueSpeech,
  { facets, view, onChoose, onApproach }: FilterChips,
  facet: Facet,
): TemplateResult {
  const label = translate(`filters.${facet}`);
  const chosen = view[facet] ?? '';
  const values: readonly FacetValue[] = facets?.[facet] ?? [];
  const known = values.find(({ value }) => value === chosen);
  const name = known ? nameIn(known, locale) : chosen;
  // A chosen value that the other filters leave nothing of must still be there to be seen, and to be left.
  const shown = known || !chosen ? values : [...values, { value: chosen, name: chosen, nameEn: null, count: 0 }];
  return html`<label class=${chosen ? 'chip on' : 'chip'}>
    <span aria-hidden="true">${chosen ? html`${label}: <b>${name}</b>` : label}</span>
    <select
      aria-label=${label}
      @focus=${onApproach}
      @pointerdown=${onApproach}
      @change=${(event: Event) => onChoose(facet, (event.target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${!chosen}>${translate('filters.all')}</option>
      ${shown.map((value) => {
        return html`<option value=${value.value} .selected=${value.value === chosen}>
          ${nameIn(value, locale)} (${formatNumber(value.count, locale)})
        </option>`;
      })}
    </select>
  </label>`;
}

import type { ProcedurePage, ProcedureSummary } from '@ninhthuan/contract';
import type { Translate } from '@ninhthuan/sdk/translations';
import type { ServiceCatalogueMessages } from '../../generated/locales/service-catalogue.messages.js';
import type { SharedMessages } from '../../generated/locales/shared.messages.js';

export type CatalogueTexts = ServiceCatalogueMessages & SharedMessages;

/** How the parts of the catalogue speak: the lookup and the language it speaks. */
export interface CatalogueSpeech {
  readonly translate: Translate<CatalogueTexts>;
  readonly locale: string;
}

/** What is shown: the first pages of an answer, whoever gave it. */
export interface CatalogueResults {
  readonly items: readonly CatalogueItem[];
  readonly total: number;
  readonly facets: ProcedurePage['facets'];
  readonly asOf: string;
  /** Asks for the next page; null where all is shown. */
  readonly cursor: string | null;
}

export interface CatalogueItem {
  readonly procedure: ProcedureSummary;
  /** What matched in the name: [from, to) in UTF-16 code units. */
  readonly marks: readonly (readonly [number, number])[];
}

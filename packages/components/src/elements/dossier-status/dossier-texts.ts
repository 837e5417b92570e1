import type { Translate } from '@ninhthuan/sdk/translations';
import type { DossierStatusMessages } from '../../generated/locales/dossier-status.messages.js';
import type { SharedMessages } from '../../generated/locales/shared.messages.js';

export type DossierTexts = DossierStatusMessages & SharedMessages;

/** How the parts of the card speak: the lookup and the language it speaks. */
export interface DossierSpeech {
  readonly translate: Translate<DossierTexts>;
  readonly locale: string;
}

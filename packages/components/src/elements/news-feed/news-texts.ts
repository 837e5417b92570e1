import type { Translate } from '@ninhthuan/sdk/translations';
import type { NewsFeedMessages } from '../../generated/locales/news-feed.messages.js';
import type { SharedMessages } from '../../generated/locales/shared.messages.js';

export type NewsTexts = NewsFeedMessages & SharedMessages;

/** How the parts of the feed speak: the lookup and the language it speaks. */
export interface NewsSpeech {
  readonly translate: Translate<NewsTexts>;
  readonly locale: string;
}

import type { Portal } from '@ninhthuan/sdk';
import type { Translate } from '@ninhthuan/sdk/translations';
import { formatDate, formatWeekday } from '../../base/format.js';
import { feedbackSendingLanguages } from '../../generated/locales/feedback-sending.languages.js';
import type { FeedbackSendingMessages } from '../../generated/locales/feedback-sending.messages.js';
import type { SharedMessages } from '../../generated/locales/shared.messages.js';

type SendingTexts = FeedbackSendingMessages & SharedMessages;

/** How the parts that come on demand speak: the lookup and the language it speaks. */
export interface SendingSpeech {
  readonly translate: Translate<SendingTexts>;
  readonly locale: string;
}

/** The texts nobody needs before beginning to write. */
export async function loadSendingTexts(portal: Portal, locale: string): Promise<SendingSpeech> {
  const loaded = await portal.translations.load('feedback-sending', locale, feedbackSendingLanguages);
  return { translate: loaded.translate, locale: loaded.locale };
}

/** The last day for an answer. Null where nobody has announced that year's days off yet: then the rule is said instead. */
export function dueText({ translate, locale }: SendingSpeech, dueOn: string | null): string {
  return dueOn
    ? translate('receipt.due-date', { weekday: formatWeekday(dueOn, locale), date: formatDate(dueOn) })
    : translate('receipt.due-unknown');
}

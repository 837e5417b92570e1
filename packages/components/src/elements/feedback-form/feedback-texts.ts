import type { Translate } from '@ninhthuan/sdk/translations';
import type { FeedbackFormMessages } from '../../generated/locales/feedback-form.messages.js';
import type { SharedMessages } from '../../generated/locales/shared.messages.js';

export type FeedbackTexts = FeedbackFormMessages & SharedMessages;
export type FeedbackSpeech = Translate<FeedbackTexts>;

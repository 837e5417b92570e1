import type { FeedbackProgress } from '@ninhthuan/contract';
import { readFeedbackCode } from '@ninhthuan/contract/rules/feedback-code';
import type { Portal } from '@ninhthuan/sdk';
import { html, nothing } from 'lit';
import { nameIn } from '../../base/name-in.js';
import { errorCode, failureMessage } from '../../base/failure-message.js';
import { keepEnter } from '../../base/keep-enter.js';
import { LoadTask } from '../../base/load-task.js';
import { skeleton } from '../../base/skeleton.js';
import type { AnswerSource } from '../../base/source-line.js';
import { adoptStyles } from './adopt-styles.js';
import { textField } from './field.js';
import type { FormHost } from './form-host.js';
import { progressCard } from './progress-card.js';
import { sendingStyles } from './sending.styles.js';
import { loadSendingTexts, type SendingSpeech } from './sending-texts.js';

const EXAMPLE = 'PA-7K4M-2Q9X-5F';

/** Where a message stands, by the code on its receipt. Comes when somebody opens it. */
export class Tracking {
  readonly #host: FormHost;
  readonly #portal: Portal;
  readonly #lookup: LoadTask<FeedbackProgress>;
  #speech: SendingSpeech;
  #error: 'empty' | 'impossible' | 'not-found' | null = null;

  static async open(host: FormHost): Promise<Tracking> {
    const { portal } = host;
    if (!portal) {
      throw new Error('A form without a portal can follow nothing.');
    }
    return new Tracking(host, portal, await loadSendingTexts(portal, host.spoken));
  }

  private constructor(host: FormHost, portal: Portal, speech: SendingSpeech) {
    this.#host = host;
    this.#portal = portal;
    this.#speech = speech;
    this.#lookup = new LoadTask(host);
    adoptStyles(host.renderRoot, sendingStyles);
  }

  #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    await this.#find((event.target as HTMLFormElement).querySelector('input')?.value ?? '');
  };

  async #find(typed: string): Promise<void> {
    const reading = readFeedbackCode(typed);
    if (!reading.ok) {
      this.#error = reading.reason === 'empty' ? 'empty' : 'impossible';
      this.#lookup.reset();
    } else {
      this.#error = null;
      await this.#conclude(this.#lookup.run((signal) => this.#portal.feedback.find(reading.code, { signal })));
    }
    await this.#focus(this.#error ? '#track' : '.standing, .tracked .message button');
  }

  async #conclude(run: ReturnType<LoadTask<FeedbackProgress>['run']>): Promise<void> {
    const ended = await run;
    if (ended?.name === 'failed' && ['not-found', 'invalid-code'].includes(errorCode(ended.error) ?? '')) {
      this.#error = 'not-found';
      this.#lookup.reset();
    }
  }

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  get source(): AnswerSource | null {
    const { state } = this.#lookup;
    return state.name === 'loaded'
      ? { agency: nameIn(state.value.agency, this.#speech.locale), asOf: state.value.asOf }
      : null;
  }

  async speak(locale: string): Promise<void> {
    if (locale !== this.#speech.locale) {
      this.#speech = await loadSendingTexts(this.#portal, locale);
      this.#host.requestUpdate();
    }
  }

  /** Looks a code up as if it had been typed. */
  async follow(code: string): Promise<void> {
    await this.#focus('#track');
    const input = this.#host.renderRoot.querySelector<HTMLInputElement>('#track');
    if (input) {
      input.value = code;
    }
    await this.#find(code);
  }

  #renderAnswer(): unknown {
    const { state } = this.#lookup;
    const { translate } = this.#speech;
    switch (state.name) {
      case 'idle':
        return nothing;
      case 'loading':
        return html`<p class="visually-hidden" role="status">${translate('track.searching')}</p>
          ${skeleton()}`;
      case 'failed':
        return failureMessage(translate, state.error, () => void this.#conclude(this.#lookup.retry()));
      case 'loaded':
        return progressCard(this.#speech, state.value, this.#host.headingLevel + 1);
    }
  }

  render(): unknown {
    const { translate } = this.#speech;
    const error = this.#error && translate(`track.${this.#error}`, { example: EXAMPLE });
    return html`<form
        class="track"
        novalidate
        @submit=${this.#onSubmit}
        @keydown=${keepEnter}
        @keypress=${keepEnter}
        @keyup=${keepEnter}
      >
        ${textField({
          name: 'track',
          label: translate('track.label'),
          hint: translate('track.hint', { example: EXAMPLE }),
          error: error ?? undefined,
          maxLength: 64,
        })}
        <button type="submit">${translate('track.submit')}</button>
      </form>
      <div class="tracked" aria-busy=${this.#lookup.state.name === 'loading'}>${this.#renderAnswer()}</div>`;
  }
}

import type { RatingSubmission, SatisfactionRating } from '@ninhthuan/contract';
import type { Portal } from '@ninhthuan/sdk';
import type { Translate } from '@ninhthuan/sdk/translations';
import { html, type PropertyDeclarations, type PropertyValues } from 'lit';
import { failureMessage } from '../../base/failure-message.js';
import { icon } from '../../base/icons.js';
import { LoadTask } from '../../base/load-task.js';
import { PortalElement, type ElementTexts } from '../../base/portal-element.js';
import { sourceLine } from '../../base/source-line.js';
import { tokens } from '../../base/tokens.styles.js';
import { widget } from '../../base/widget.styles.js';
import { satisfactionRatingLanguages } from '../../generated/locales/satisfaction-rating.languages.js';
import type { SatisfactionRatingMessages } from '../../generated/locales/satisfaction-rating.messages.js';
import type { SharedMessages } from '../../generated/locales/shared.messages.js';
import { NtRatingSentEvent } from './nt-rating-sent.event.js';
import { face, RATINGS } from './rating-faces.js';
import { styles } from './satisfaction-rating.styles.js';
import { recall, remember } from './visit-memory.js';

type SatisfactionRatingTexts = SatisfactionRatingMessages & SharedMessages;

const SUBJECTS: readonly string[] = [
  'page',
  'dossier',
  'procedure',
  'feedback',
] satisfies RatingSubmission['about']['kind'][];

/**
 * Three faces to say how satisfied one is, once per visit and subject. Anonymous: nothing about the person is sent.
 *
 * @example
 * <nt-satisfaction-rating about="procedure" procedure="1.002421"></nt-satisfaction-rating>
 *
 * @slot - Shown until the element is ready, and where scripts do not run. A link is a good choice.
 * @fires {NtRatingSentEvent} nt-rating-sent - A rating was recorded.
 * @csspart source - The line that names source and age of the answer.
 * @csspart icon - Every drawing.
 * @cssproperty --nt-accent - Colour of controls; derived from the site's brand colour.
 * @cssproperty --nt-font - Font family; the system's own by default.
 */
export class NtSatisfactionRating extends PortalElement<SatisfactionRatingTexts> {
  static override readonly texts: ElementTexts = {
    namespace: 'satisfaction-rating',
    builtIn: satisfactionRatingLanguages,
  };
  static override styles = [tokens, widget, styles];
  static override properties: PropertyDeclarations = {
    about: {},
    procedure: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    given: { state: true },
  };

  readonly #sending = new LoadTask<void>(this);

  /** What is rated: `page`, `dossier`, `procedure` or `feedback`. */
  about = 'page';

  /** Code of the procedure that is rated. */
  procedure = '';

  /** Level of the widget's title among the page's headings, 1 to 5. */
  headingLevel = 2;

  private given = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('about') || changed.has('procedure')) {
      this.given = recall(this.subject).given;
    }
  }

  #onRate = async (rating: SatisfactionRating): Promise<void> => {
    const { portal } = this;
    if (portal && this.#sending.state.name !== 'loading') {
      await this.#sending.run((signal) => this.#send(portal, rating, signal));
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.thanks, .message button')?.focus();
    }
  };

  async #send(portal: Portal, rating: SatisfactionRating, signal: AbortSignal): Promise<void> {
    const { subject, kind, procedure } = this;
    const { key } = recall(subject);
    // A quick finger may be faster than the site's entry; a rating without its agency is better than none.
    const site = await portal.site().catch(() => null);
    const about = {
      kind,
      ...(procedure && { procedureCode: procedure }),
      ...(site && { agencyId: site.agencyId }),
    };
    await portal.feedback.rate({ idempotencyKey: key, rating, about }, { signal });
    this.given = remember(subject, { key, given: rating }).given;
    this.dispatchEvent(new NtRatingSentEvent(rating, about));
  }

  private get kind(): RatingSubmission['about']['kind'] {
    return (SUBJECTS.includes(this.about) ? this.about : 'page') as RatingSubmission['about']['kind'];
  }

  private get subject(): string {
    return [this.kind, this.procedure].join(' ').trim();
  }

  #renderQuestion(translate: Translate<SatisfactionRatingTexts>): unknown {
    const { state } = this.#sending;
    return html`<p class="soft">${translate(`about.${this.kind}`)}</p>
      <div class="ratings" role="group" aria-labelledby="title">
        ${RATINGS.map(
          (rating) =>
            html`<button
              type="button"
              aria-disabled=${state.name === 'loading'}
              @click=${() => void this.#onRate(rating)}
            >
              ${face(rating)}${translate(rating)}
            </button>`,
        )}
      </div>
      ${state.name === 'failed' ? failureMessage(translate, state.error, () => void this.#sending.retry()) : ''}`;
  }

  protected override renderReady(translate: Translate<SatisfactionRatingTexts>): unknown {
    const { given, site } = this;
    const rating = RATINGS.find((one) => one === given);
    return html`<section class="widget" aria-labelledby="title" lang=${this.locale}>
      <div class="title" id="title" role="heading" aria-level=${this.headingLevel}>${translate('title')}</div>
      ${
        rating
          ? html`<div class="message thanks" tabindex="-1">
              ${icon('done')}
              <div>
                <p><strong>${translate('thanks')}</strong></p>
                <p>${translate('given', { rating: translate(rating) })}</p>
              </div>
            </div>`
          : this.#renderQuestion(translate)
      }
      <div class="visually-hidden" role="status">
        ${this.#sending.state.name === 'loading' ? translate('sending') : rating ? translate('thanks') : ''}
      </div>
      ${sourceLine(translate, site, null)}
    </section>`;
  }
}

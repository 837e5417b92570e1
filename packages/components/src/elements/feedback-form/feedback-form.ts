import type { Agency } from '@ninhthuan/contract';
import type { Portal } from '@ninhthuan/sdk';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { failureMessage } from '../../base/failure-message.js';
import { icon } from '../../base/icons.js';
import { keepEnter } from '../../base/keep-enter.js';
import { LoadTask } from '../../base/load-task.js';
import { PortalElement, type ElementTexts } from '../../base/portal-element.js';
import { sourceLine } from '../../base/source-line.js';
import { tokens } from '../../base/tokens.styles.js';
import { widget } from '../../base/widget.styles.js';
import { feedbackFormLanguages } from '../../generated/locales/feedback-form.languages.js';
import { feedbackFields } from './feedback-fields.js';
import { styles } from './feedback-form.styles.js';
import type { FeedbackSpeech, FeedbackTexts } from './feedback-texts.js';
import type { FormHost } from './form-host.js';
import { isSomethingKept } from './kept-database.js';
import { listAgencies, recipientField } from './recipient-field.js';
import type { Tracking } from './tracking.js';
import type { Writing } from './writing.js';

/**
 * A message to an agency: a citizen says what happened, adds pictures or documents, and gets a receipt with a code to
 * follow it by. One message is recorded once, however often it is sent; without a line it may wait on her device.
 *
 * @example
 * <nt-feedback-form><a href="https://portal.example/">Gửi phản ánh, kiến nghị</a></nt-feedback-form>
 *
 * @slot - Shown until the element is ready, and where scripts do not run. A link is a good choice.
 * @fires {NtFeedbackSentEvent} nt-feedback-sent - A message was recorded. Carries neither code nor content.
 * @fires {NtFeedbackFailedEvent} nt-feedback-failed - Sending failed; `error.code` says why.
 * @csspart source - The line that names source and age of the answer.
 * @csspart icon - Every drawing.
 * @cssproperty --nt-accent - Colour of controls; derived from the site's brand colour.
 * @cssproperty --nt-font - Font family; the system's own by default.
 */
export class NtFeedbackForm extends PortalElement<FeedbackTexts> implements FormHost {
  static override readonly texts: ElementTexts = { namespace: 'feedback-form', builtIn: feedbackFormLanguages };
  static override styles = [tokens, widget, styles];
  static override properties: PropertyDeclarations = {
    agency: {},
    category: {},
    dossier: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    siteAgency: { state: true },
    writing: { state: true },
    tracking: { state: true },
    failure: { state: true },
  };

  readonly #agencies = new LoadTask<readonly Agency[]>(this);
  #opening: Promise<Writing> | undefined;
  #unfolding: Promise<Tracking> | undefined;
  /** A message needs its recipient: who is quicker than the site waits for it. */
  #siteKnown: Promise<void> | undefined;

  /** Id of the agency that gets the message; the site's own where it is missing, else the citizen chooses. */
  agency = '';

  /** Ticks a category at first: `regulation`, `conduct` or `other`. */
  category = '';

  /** A dossier code to start with. */
  dossier = '';

  /** Level of the widget's title among the page's headings, 1 to 5. */
  headingLevel = 2;

  /** Undefined until the site is known. */
  private siteAgency: string | undefined;
  private writing: Writing | undefined;
  private tracking: Tracking | undefined;
  /** Why what sends the message could not be loaded. */
  private failure: unknown;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.portal && this.siteAgency !== undefined && this.site?.agencyId !== this.presetAgency) {
      this.#listAgencies(this.portal);
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    void this.writing?.speak(this.spoken);
    void this.tracking?.speak(this.spoken);
  }

  protected override portalReady(portal: Portal): void {
    this.#siteKnown = portal.site().then(
      (site) => void (this.siteAgency = site?.agencyId ?? ''),
      () => void (this.siteAgency = ''),
    );
    void isSomethingKept().then((kept) => void (kept && this.#open()));
  }

  #onBegin = (): void => {
    this.#open().then(
      (writing) => writing.begin(),
      () => undefined,
    );
  };

  #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    await this.#submit(event.target as HTMLFormElement);
  };

  #onFiles = async (files: File[]): Promise<void> => (await this.#open()).attach(files);

  #onInput = ({ target }: Event): void => {
    if (target instanceof HTMLTextAreaElement) {
      void this.#opening?.then((writing) => writing.measure(target.value)).catch(() => undefined);
    }
  };

  #onTrack = async ({ currentTarget }: Event): Promise<void> => {
    if ((currentTarget as HTMLDetailsElement).open) {
      await this.#track();
    }
  };

  /** What sends a message travels once somebody begins to write one. */
  #open(): Promise<Writing> {
    this.#opening ??= import('./writing.js').then(
      async ({ Writing }) => {
        this.failure = undefined;
        this.writing = await Writing.open(this, (code) => this.#follow(code));
        return this.writing;
      },
      (cause: unknown) => {
        this.#opening = undefined;
        throw cause;
      },
    );
    return this.#opening;
  }

  async #submit(form: HTMLFormElement): Promise<void> {
    try {
      const [writing] = await Promise.all([this.#open(), this.#siteKnown]);
      await writing.submit(form);
    } catch (cause) {
      const code = navigator.onLine ? 'unavailable' : 'offline';
      this.failure = Object.assign(new Error('The form could not be loaded.', { cause }), {
        name: 'PortalError',
        code,
      });
    }
  }

  #track(): Promise<Tracking> {
    this.#unfolding ??= import('./tracking.js').then(
      async ({ Tracking }) => (this.tracking = await Tracking.open(this)),
      (cause: unknown) => {
        this.#unfolding = undefined;
        throw cause;
      },
    );
    return this.#unfolding;
  }

  async #follow(code: string): Promise<void> {
    const details = this.renderRoot.querySelector('details');
    if (details) {
      details.open = true;
    }
    await (await this.#track()).follow(code);
  }

  #listAgencies(portal: Portal): void {
    if (this.#agencies.state.name === 'idle') {
      void this.#agencies.run((signal) => listAgencies(portal, signal));
    }
  }

  /** @internal */
  get spoken(): string {
    return this.locale;
  }

  /** @internal */
  get presetAgency(): string {
    return this.agency || this.siteAgency || '';
  }

  #renderForm(translate: FeedbackSpeech): unknown {
    const { writing, site, failure } = this;
    const errors = writing?.errors ?? {};
    return html`<p class="intro soft">${translate('intro')}</p>
      ${writing?.renderAbove()}
      <form
        class="compose"
        novalidate
        aria-labelledby="title"
        @focusin=${this.#onBegin}
        @input=${this.#onInput}
        @submit=${this.#onSubmit}
        @keydown=${keepEnter}
        @keypress=${keepEnter}
        @keyup=${keepEnter}
      >
        ${feedbackFields(translate, {
          category: this.category,
          dossier: this.dossier,
          recipient:
            this.siteAgency === undefined && !this.agency
              ? nothing
              : recipientField(translate, {
                  preset: this.presetAgency,
                  site,
                  agencies: this.#agencies.state,
                  locale: this.locale,
                  error: errors['agency'],
                  onRetry: () => void this.#agencies.retry(),
                }),
          errors,
          room: writing?.renderRoom(),
          files: writing?.renderFiles(),
          onFiles: this.#onFiles,
        })}
        ${
          failure
            ? failureMessage(
                translate,
                failure,
                () => void this.#submit(this.renderRoot.querySelector<HTMLFormElement>('.compose')!),
              )
            : writing?.renderBelow()
        }
        <button class="primary" type="submit" aria-disabled=${Boolean(writing?.busy)}>
          ${translate(writing?.busy ? 'sending' : 'submit')}
        </button>
      </form>`;
  }

  protected override renderReady(translate: FeedbackSpeech): unknown {
    const { headingLevel, locale, site, writing, tracking } = this;
    return html`<section class="widget" aria-labelledby="title" lang=${locale}>
      <div class="title" id="title" role="heading" aria-level=${headingLevel}>${translate('title')}</div>
      ${writing?.renderReceipt() ?? this.#renderForm(translate)}
      <div class="visually-hidden" role="status">${writing?.busy ? translate('sending') : writing?.announcement}</div>
      <details @toggle=${this.#onTrack}>
        <summary>${icon('search')}${translate('track')}</summary>
        ${tracking?.render()}
      </details>
      ${sourceLine(translate, site, tracking?.source ?? writing?.source ?? null)}
    </section>`;
  }
}

import type { Dossier } from '@ninhthuan/contract';
import type { Translate } from '@ninhthuan/sdk/translations';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { nameIn } from '../../base/name-in.js';
import { errorCode, failureMessage } from '../../base/failure-message.js';
import { LoadTask } from '../../base/load-task.js';
import { PortalElement, type ElementTexts } from '../../base/portal-element.js';
import { skeleton } from '../../base/skeleton.js';
import { sourceLine } from '../../base/source-line.js';
import { tokens } from '../../base/tokens.styles.js';
import { widget } from '../../base/widget.styles.js';
import { dossierStatusLanguages } from '../../generated/locales/dossier-status.languages.js';
import { codeField } from './code-field.js';
import { dossierCard } from './dossier-card.js';
import { cardStyles } from './dossier-card.styles.js';
import { dossierNotFound } from './dossier-not-found.js';
import { styles } from './dossier-status.styles.js';
import { headline } from './dossier-summary.js';
import type { DossierSpeech, DossierTexts } from './dossier-texts.js';
import { NtDossierFailedEvent } from './nt-dossier-failed.event.js';
import { NtDossierLoadedEvent } from './nt-dossier-loaded.event.js';
import { OwnerAccess } from './owner-access.js';
import { dossierLink, presetCode } from './preset-code.js';

const EXAMPLE_CODE = '000.00.01.H43-161205-0001';

/**
 * Where a dossier stands: a citizen types the code on her receipt and reads status, due date, next step and progress.
 * With the access code she also sees what only the owner may see.
 *
 * @example
 * <nt-dossier-status><a href="https://portal.example/">Tra cứu hồ sơ</a></nt-dossier-status>
 *
 * @slot - Shown until the element is ready, and where scripts do not run. A link is a good choice.
 * @fires {NtDossierLoadedEvent} nt-dossier-loaded - A dossier is shown. Carries nothing about the person.
 * @fires {NtDossierFailedEvent} nt-dossier-failed - A look-up failed; `error.code` says why.
 * @csspart summary - The sentence that says where the dossier stands.
 * @csspart source - The line that names source and age of the answer.
 * @csspart icon - Every drawing.
 * @cssproperty --nt-accent - Colour of controls; derived from the site's brand colour.
 * @cssproperty --nt-font - Font family; the system's own by default.
 */
export class NtDossierStatus extends PortalElement<DossierTexts> {
  static override readonly texts: ElementTexts = { namespace: 'dossier-status', builtIn: dossierStatusLanguages };
  static override styles = [tokens, widget, styles, cardStyles];
  static override properties: PropertyDeclarations = {
    code: {},
    office: {},
    deepLink: { type: Boolean, attribute: 'deep-link' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    codeError: { state: true },
    announcement: { state: true },
    notice: { state: true },
  };

  readonly #lookup = new LoadTask<Dossier>(this);
  readonly #owner = new OwnerAccess(this, () => this.locale);

  /** A dossier code to look up at once. */
  code = '';

  /** Id of an agency: dossiers it neither received nor handles count as not found. */
  office = '';

  /** Offers a link to the dossier shown, and shows the one a link to this page names. */
  deepLink = false;

  /** Level of the widget's title among the page's headings, 1 to 5. */
  headingLevel = 2;

  private codeError: 'empty' | 'impossible' | null = null;
  private announcement = '';
  private notice = '';

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHashChange);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHashChange);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('code') && changed.get('code') !== undefined) {
      this.#lookUpPreset();
    }
  }

  protected override portalReady(): void {
    this.#lookUpPreset();
  }

  #onHashChange = (): void => {
    if (this.deepLink) {
      this.#lookUpPreset();
    }
  };

  #onCode = async (code: string): Promise<void> => {
    await this.#lookUp(code);
    this.#focus(this.codeError ? '#code' : '.headline, .message button');
  };

  #onRetry = async (): Promise<void> => {
    await this.#conclude(this.#lookup.retry());
    this.#focus('.headline, .message button');
  };

  #onCorrect = (): void => this.codeInput?.select();

  #onAccessCode = async (accessCode: string): Promise<void> => {
    if (this.portal && this.dossier) {
      await this.#owner.open(this.portal, this.dossier.code, accessCode);
      await this.#concludeOwner();
    }
  };

  #onRetryOwner = async (): Promise<void> => {
    await this.#owner.retry();
    await this.#concludeOwner();
  };

  #onPrint = async (): Promise<void> => {
    const { printCard } = await import('../../on-demand/print-card.js');
    printCard(this.renderRoot as ShadowRoot, '.card', this.translator?.('title') ?? '');
  };

  #onCopyLink = async (): Promise<void> => {
    const link = dossierLink(this.dossier?.code ?? '');
    try {
      await navigator.clipboard.writeText(link);
      this.notice = this.translator?.('actions.copied') ?? '';
    } catch {
      this.notice = this.translator?.('actions.copy-failed', { link }) ?? '';
    }
  };

  #lookUpPreset(): void {
    const code = presetCode(this.code, this.deepLink);
    if (code && this.codeInput) {
      this.codeInput.value = code;
      void this.#lookUp(code);
    }
  }

  async #lookUp(code: string): Promise<void> {
    const { portal, office } = this;
    this.#owner.reset();
    this.notice = '';
    this.codeError = code.trim() ? null : 'empty';
    if (this.codeError || !portal) {
      this.#lookup.reset();
      await this.updateComplete;
      return;
    }
    this.announcement = this.translator?.('searching') ?? '';
    await this.#conclude(this.#lookup.run((signal) => portal.dossiers.find(code, { office, signal })));
  }

  /** Tells the page and the ears how a look-up ended. */
  async #conclude(run: ReturnType<LoadTask<Dossier>['run']>): Promise<void> {
    const ended = await run;
    if (ended?.name === 'loaded' && this.translator) {
      const speech = { translate: this.translator, locale: this.locale };
      this.announcement = this.translator('found', { code: ended.value.code, headline: headline(speech, ended.value) });
      this.dispatchEvent(new NtDossierLoadedEvent(ended.value));
    } else if (ended?.name === 'failed') {
      this.announcement = '';
      if (errorCode(ended.error) === 'invalid-code') {
        this.#lookup.reset();
        this.codeError = 'impossible';
      }
      this.dispatchEvent(new NtDossierFailedEvent(ended.error));
    }
    await this.updateComplete;
  }

  async #concludeOwner(): Promise<void> {
    const { error, state } = this.#owner;
    this.announcement = state.name === 'loaded' ? (this.translator?.('details.title') ?? '') : '';
    await this.updateComplete;
    this.#focus(error ? '#access-code' : '.owner-heading, .opening .message button');
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private get codeInput(): HTMLInputElement | null {
    return this.renderRoot.querySelector('#code');
  }

  private get dossier(): Dossier | null {
    return this.#lookup.state.name === 'loaded' ? this.#lookup.state.value : null;
  }

  #renderResult(speech: DossierSpeech): unknown {
    const { state: shown } = this.#lookup;
    switch (shown.name) {
      case 'idle':
        return nothing;
      case 'loading':
        return skeleton();
      case 'failed':
        return errorCode(shown.error) === 'not-found'
          ? dossierNotFound(speech, this.#onCorrect)
          : failureMessage(speech.translate, shown.error, this.#onRetry);
      case 'loaded':
        return dossierCard(speech, {
          dossier: shown.value,
          opening: this.#owner.state,
          accessCodeError: this.#owner.error,
          headingLevel: this.headingLevel + 1,
          deepLink: this.deepLink,
          notice: this.notice,
          onAccessCode: this.#onAccessCode,
          onRetryOwner: this.#onRetryOwner,
          onPrint: this.#onPrint,
          onCopyLink: this.#onCopyLink,
        });
    }
  }

  protected override renderReady(translate: Translate<DossierTexts>): unknown {
    const { headingLevel, codeError, site, dossier, locale } = this;
    const busy = this.#lookup.state.name === 'loading';
    const source = dossier && { agency: nameIn(dossier.receivingAgency, locale), asOf: dossier.asOf };
    return html`<section class="widget" aria-labelledby="title" lang=${locale}>
      <div class="title" id="title" role="heading" aria-level=${headingLevel}>${translate('title')}</div>
      <p class="intro soft">${translate('intro')}</p>
      ${codeField({
        id: 'code',
        label: translate('code.label'),
        hint: translate('code.hint', { example: EXAMPLE_CODE }),
        error: codeError && translate(`code.error.${codeError}`, { example: EXAMPLE_CODE }),
        submit: translate('code.submit'),
        primary: true,
        busy,
        onSubmit: this.#onCode,
      })}
      <div class="visually-hidden" role="status">${this.announcement}</div>
      <div class="result" aria-busy=${busy}>${this.#renderResult({ translate, locale })}</div>
      ${sourceLine(translate, site, source)}
    </section>`;
  }
}

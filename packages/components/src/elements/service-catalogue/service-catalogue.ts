// long because: every answer to what a person does, in one place; searching, opening and drawing are elsewhere.
import type { Procedure } from '@ninhthuan/contract';
import type { Translate } from '@ninhthuan/sdk/translations';
import { html, noChange, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { nameIn } from '../../base/name-in.js';
import { keepEnter } from '../../base/keep-enter.js';
import type { LoadState } from '../../base/load-task.js';
import { PortalElement, type ElementTexts } from '../../base/portal-element.js';
import { sourceLine } from '../../base/source-line.js';
import { tokens } from '../../base/tokens.styles.js';
import { widget } from '../../base/widget.styles.js';
import { serviceCatalogueLanguages } from '../../generated/locales/service-catalogue.languages.js';
import { catalogueList } from './catalogue-list.js';
import { staleNote } from './catalogue-messages.js';
import { CatalogueSearch } from './catalogue-search.js';
import type { CatalogueItem, CatalogueResults, CatalogueSpeech, CatalogueTexts } from './catalogue-texts.js';
import { FACETS, pageSize, type CatalogueView, type Facet } from './catalogue-query.js';
import { presetView, viewLink } from './catalogue-view.js';
import { countWords } from './count-words.js';
import { filterChips } from './filter-chips.js';
import { NtCatalogueFailedEvent } from './nt-catalogue-failed.event.js';
import { NtProcedureOpenedEvent } from './nt-procedure-opened.event.js';
import { OpenedRecords, type RecordContext } from './opened-records.js';
import { searchField } from './search-field.js';
import { styles } from './service-catalogue.styles.js';
import { whenIdle } from './when-idle.js';

/** Milliseconds after the last key until counts in the filters follow and the number found is said aloud. */
const SETTLED = 500;

/**
 * The province's administrative procedures: a citizen types what she wants to do, and reads for each procedure which
 * documents to bring, how long it takes, what it costs, and where to apply.
 *
 * @example
 * <nt-service-catalogue agency="so-tu-phap"><a href="https://portal.example/">Thủ tục hành chính</a></nt-service-catalogue>
 *
 * @slot - Shown until the element is ready, and where scripts do not run. A link is a good choice.
 * @fires {NtProcedureOpenedEvent} nt-procedure-opened - A person opened a procedure's record, and it is shown.
 * @fires {NtCatalogueFailedEvent} nt-catalogue-failed - The list could not be loaded; `error.code` says why.
 * @csspart source - The line that names source and age of the answer.
 * @csspart icon - Every drawing.
 * @cssproperty --nt-accent - Colour of controls; derived from the site's brand colour.
 * @cssproperty --nt-font - Font family; the system's own by default.
 */
export class NtServiceCatalogue extends PortalElement<CatalogueTexts> {
  static override readonly texts: ElementTexts = { namespace: 'service-catalogue', builtIn: serviceCatalogueLanguages };
  static override styles = [tokens, widget, styles];
  static override properties: PropertyDeclarations = {
    q: {},
    agency: {},
    field: {},
    level: {},
    limit: { type: Number },
    deepLink: { type: Boolean, attribute: 'deep-link' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    view: { state: true },
    pinned: { state: true },
    filtersOpen: { state: true },
    counts: { state: true },
    announcement: { state: true },
    notice: { state: true },
  };

  readonly #search = new CatalogueSearch(
    this,
    () => this.locked,
    () => this.#onResults(),
  );
  readonly #records = new OpenedRecords();
  #preset = '';
  #typing = false;
  #settling: ReturnType<typeof setTimeout> | undefined;
  /** What the filters were drawn from: typing on must not draw five lists again. */
  #drawnFrom: readonly unknown[] = [];

  /** Words to search for at first. */
  q = '';

  /** Id of an agency: only its procedures are shown, and the filter is left out. */
  agency = '';

  /** Id of a field: only its procedures are shown. */
  field = '';

  /** Service level, 1 to 4: only procedures of that level are shown. */
  level = '';

  /** How many procedures are shown before “show more”, 1 to 50. */
  limit = 10;

  /** Offers a link to the present view, and shows the view a link to this page names. */
  deepLink = false;

  /** Level of the widget's title among the page's headings, 1 to 4. */
  headingLevel = 2;

  private view: CatalogueView = {};
  /** Records a link names that are not among the first of its list. */
  private pinned: readonly CatalogueItem[] = [];
  private filtersOpen = false;
  private counts: CatalogueResults['facets'] | null = null;
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
    // What had a value before was changed by the page; what had none is only being set.
    const was = (name: string) => (changed as Map<string, unknown>).get(name) !== undefined;
    if (was('agency') || was('field') || was('level') || was('limit')) {
      this.#search.reset();
      void this.#ask();
    } else if (was('q')) {
      this.#showPreset();
    }
    if (was('translator') || was('headingLevel')) {
      this.#records.codes.forEach((code) => void this.#records.draw(code, this.context));
    }
  }

  protected override portalReady(): void {
    this.#search.reset();
    this.#showPreset();
  }

  #onHashChange = (): void => {
    if (this.deepLink) {
      this.#showPreset();
    }
  };

  #onResults(): void {
    clearTimeout(this.#settling);
    this.requestUpdate();
    if (!this.counts) {
      whenIdle(() => void this.#describe());
    } else {
      // What is said aloud, and the counts nobody looks at while she types, follow when she pauses: no key waits for them.
      this.#settling = setTimeout(() => this.#settle(), SETTLED);
    }
    if (!this.#typing) {
      this.#onApproach();
    }
  }

  #onApproach = (): void => {
    this.counts = this.#search.results?.facets ?? null;
  };

  #onFocus = (): void => {
    void this.#search.warmUp();
  };

  #onRenew = (): void => {
    // The note and its button go once the catalogue is there.
    this.#focus('#q');
    this.#onFocus();
  };

  #onInput = (event: Event): void => {
    this.view = { ...this.view, q: (event.target as HTMLInputElement).value };
    void this.#search.warmUp();
    void this.#ask(true);
  };

  #onKey = (event: KeyboardEvent): void => {
    keepEnter(event);
    if (event.key === 'Escape' && this.view.q) {
      // By hand: only some browsers do it, and a dialog around the widget must stay open.
      event.preventDefault();
      event.stopPropagation();
      this.#show({ ...this.view, q: '' });
    }
  };

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#ask();
  };

  #onClear = (): void => {
    this.#show({});
    this.#focus('#q');
  };

  #onClearFilters = (): void => {
    this.#show({ q: this.view.q ?? '' });
    // The button goes; the number of procedures is what it was pressed for.
    this.#focus('.count');
  };

  #onChoose = (facet: Facet, value: string): void => {
    this.#show({ ...this.view, [facet]: value });
  };

  #onToggleFilters = (): void => {
    this.filtersOpen = !this.filtersOpen;
  };

  #onToggle = async (code: string): Promise<void> => {
    const procedure = await this.#toggle(code);
    if (procedure) {
      this.dispatchEvent(new NtProcedureOpenedEvent(procedure));
    }
  };

  #onMore = async (): Promise<void> => {
    const before = this.renderRoot.querySelectorAll('.name').length;
    await this.#search.more();
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.name')[before]?.focus({ preventScroll: true });
  };

  #onRetry = async (): Promise<void> => {
    this.#tell(await this.#search.retry());
    await this.updateComplete;
    this.#focus('.message button, .count');
  };

  #onCopyLink = async (): Promise<void> => {
    const link = viewLink({ ...this.view, opened: this.#records.codes }, this.id);
    try {
      await navigator.clipboard.writeText(link);
      this.notice = this.translator?.('link.copied') ?? '';
    } catch {
      this.notice = this.translator?.('link.failed', { link }) ?? '';
    }
  };

  /** Shows what the tag asks for, or the page's link. */
  #showPreset(): void {
    const { opened = [], ...view } = presetView(this.q, this.deepLink, this.id);
    const preset = JSON.stringify([view, opened]);
    if (this.#search.results && preset === this.#preset) {
      return;
    }
    this.#preset = preset;
    this.#show(view);
    opened.filter((code) => !this.#records.node(code)).forEach((code) => void this.#pin(code));
  }

  #show(view: CatalogueView): void {
    this.view = view;
    const input = this.renderRoot.querySelector<HTMLInputElement>('#q');
    if (input) {
      input.value = view.q ?? '';
    }
    void this.#ask();
  }

  async #ask(pause = false): Promise<void> {
    this.notice = '';
    this.pinned = [];
    this.#typing = pause;
    if (this.portal) {
      this.#tell(await this.#search.ask({ ...this.view, ...this.locked }, pageSize(this.limit), pause));
    }
  }

  #tell(ended: LoadState<unknown> | null): void {
    if (ended?.name === 'failed') {
      this.dispatchEvent(new NtCatalogueFailedEvent(ended.error));
    }
  }

  #settle(): void {
    this.#onApproach();
    if (this.translator) {
      this.announcement = countWords({ translate: this.translator, locale: this.locale }, this.#search.results);
    }
  }

  /** Opens or closes a record; resolves with what was opened. */
  async #toggle(code: string): Promise<Procedure | null> {
    this.requestUpdate();
    if (this.#records.node(code)) {
      this.#records.close(code);
      return null;
    }
    return this.#records.open(code, this.context);
  }

  async #pin(code: string): Promise<void> {
    const procedure = await this.#toggle(code);
    if (procedure) {
      this.pinned = [...this.pinned, { procedure, marks: [] }];
    }
  }

  async #describe(): Promise<void> {
    const { describe } = await import('./structured-data.js');
    describe(this, this.#search.results?.items ?? []);
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** The filters the page's webmaster has set. */
  private get locked(): CatalogueView {
    const set = Object.entries({ field: this.field, agency: this.agency, level: this.level });
    return Object.fromEntries(set.filter(([, value]) => value));
  }

  private get context(): RecordContext {
    const { portal, translator, locale, site, headingLevel } = this;
    if (!portal || !translator) {
      throw new Error('A record is opened by a person, who sees nothing before portal and texts are there.');
    }
    const root = this.renderRoot as ShadowRoot;
    return { portal, translate: translator, locale, site, root, headingLevel: headingLevel + 2 };
  }

  #renderFilters(speech: CatalogueSpeech): unknown {
    const { counts, view, filtersOpen: open } = this;
    const chosen = FACETS.map((facet) => this.locked[facet] ?? view[facet]).join('\n');
    const from = [counts, chosen, open, speech.translate];
    if (from.every((part, index) => part === this.#drawnFrom[index])) {
      return noChange;
    }
    this.#drawnFrom = from;
    return filterChips(speech, {
      facets: counts,
      view,
      locked: this.locked,
      open,
      onOpen: this.#onToggleFilters,
      onChoose: this.#onChoose,
      onClear: this.#onClearFilters,
      onApproach: this.#onApproach,
    });
  }

  protected override renderReady(translate: Translate<CatalogueTexts>): unknown {
    const { headingLevel, site, locale, pinned, notice } = this;
    const { results, state, nextState, stale } = this.#search;
    const speech = { translate, locale };
    const agency = this.agency && results?.items[0]?.procedure.agency;
    return html`<section class="widget" aria-labelledby="title" lang=${locale}>
      <div class="title" id="title" role="heading" aria-level=${headingLevel}>${translate('title')}</div>
      <p class="intro soft">${translate('intro')}</p>
      ${searchField(speech, {
        onFocus: this.#onFocus,
        onInput: this.#onInput,
        onKey: this.#onKey,
        onSubmit: this.#onSubmit,
      })}
      ${this.#renderFilters(speech)}
      <div class="bar">
        <p class="count" tabindex="-1">${countWords(speech, results)}</p>
        ${
          this.deepLink
            ? html`<button type="button" @click=${this.#onCopyLink}>${translate('link.copy')}</button>`
            : nothing
        }
      </div>
      <p class="small no-print" role="status">${notice}</p>
      <div class="visually-hidden" role="status">${this.announcement}</div>
      ${stale && results ? staleNote(speech, results.asOf, this.#onRenew) : nothing}
      ${catalogueList(speech, {
        results,
        state,
        nextState,
        pinned,
        limit: pageSize(this.limit),
        headingLevel: headingLevel + 1,
        recordOf: (code) => this.#records.node(code),
        onToggle: this.#onToggle,
        onMore: this.#onMore,
        onRetry: this.#onRetry,
        onClear: this.#onClear,
      })}
      ${sourceLine(
        translate,
        site,
        results && { agency: agency ? nameIn(agency, locale) : translate('publisher'), asOf: results.asOf },
      )}
    </section>`;
  }
}

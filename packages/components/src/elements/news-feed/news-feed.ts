import type { NewsItem, NewsPage } from '@ninhthuan/contract';
import type { Translate } from '@ninhthuan/sdk/translations';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { failureMessage } from '../../base/failure-message.js';
import { icon } from '../../base/icons.js';
import { LoadTask } from '../../base/load-task.js';
import { PortalElement, type ElementTexts } from '../../base/portal-element.js';
import { sourceLine } from '../../base/source-line.js';
import { tokens } from '../../base/tokens.styles.js';
import { widget } from '../../base/widget.styles.js';
import { newsFeedLanguages } from '../../generated/locales/news-feed.languages.js';
import { newsLayout, newsList, newsSkeleton } from './news-list.js';
import { styles } from './news-feed.styles.js';
import { printStyles } from './news-print.styles.js';
import { newsQuery } from './news-query.js';
import type { NewsTexts } from './news-texts.js';
import { NtNewsFailedEvent } from './nt-news-failed.event.js';
import { NtNewsLoadedEvent } from './nt-news-loaded.event.js';
import { newsIcon } from './news-icon.js';

/** Holds the room of the time to come; it isn't shown. */
const ANY_TIME = '2016-12-15T10:32:00+07:00';

/**
 * The newest news of the province's sites, or of some of them: title, date, agency, picture and excerpt, each a link to
 * the site it came from.
 *
 * @example
 * <nt-news-feed sites="so-tttt,so-y-te" layout="cards"><a href="https://portal.example/">Tin tức</a></nt-news-feed>
 *
 * @slot - Shown until the element is ready, and where scripts do not run. A link is a good choice.
 * @fires {NtNewsLoadedEvent} nt-news-loaded - A page of news is shown, the first or a further one.
 * @fires {NtNewsFailedEvent} nt-news-failed - A page could not be loaded; `error.code` says why.
 * @csspart source - The line that names source and age of the answer.
 * @csspart icon - Every drawing.
 * @cssproperty --nt-accent - Colour of controls; derived from the site's brand colour.
 * @cssproperty --nt-font - Font family; the system's own by default.
 */
export class NtNewsFeed extends PortalElement<NewsTexts> {
  static override readonly texts: ElementTexts = { namespace: 'news-feed', builtIn: newsFeedLanguages };
  static override styles = [tokens, widget, styles, printStyles];
  static override properties: PropertyDeclarations = {
    sites: {},
    category: {},
    limit: { type: Number },
    layout: {},
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    further: { state: true },
    announcement: { state: true },
  };

  readonly #first = new LoadTask<NewsPage>(this);
  readonly #more = new LoadTask<NewsPage>(this);

  /** Ids of the sites whose news to show, separated by commas; all of them where missing. */
  sites = '';

  /** Only news the sites file under this category. */
  category = '';

  /** How many items to show at first, and to add with “more”: 1 to 50. */
  limit = 6;

  /** `list`, `cards` in a grid, or `compact`: titles only. In a sidebar all are compact. */
  layout = 'list';

  /** The widget's title, in place of “News”. */
  heading = '';

  /** Level of the widget's title among the page's headings, 1 to 5; that of an item is one more. */
  headingLevel = 2;

  private further: readonly NewsPage[] = [];
  private announcement = '';

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if ((['sites', 'category', 'limit'] as const).some((name) => changed.get(name) !== undefined)) {
      void this.#load();
    }
  }

  protected override portalReady(): void {
    void this.#load();
  }

  #onRetry = async (): Promise<void> => {
    await this.#load();
    this.#focusItem(0);
  };

  #onMore = async (): Promise<void> => {
    const { portal, pages } = this;
    const cursor = pages.at(-1)?.nextCursor;
    if (!portal || !cursor || this.#more.state.name === 'loading') {
      return;
    }
    const before = this.items.length;
    this.announcement = this.translator?.('more.loading') ?? '';
    const page = await this.#conclude(this.#more.run((signal) => portal.news.page({ ...this.query, cursor, signal })));
    this.announcement = '';
    if (page) {
      this.further = [...this.further, page];
      this.announcement = this.translator?.('more.added', { count: this.items.length - before }) ?? '';
      await this.updateComplete;
      this.#focusItem(before);
    }
  };

  async #load(): Promise<void> {
    const { portal } = this;
    if (portal) {
      this.#more.reset();
      this.further = [];
      this.announcement = '';
      await this.#conclude(this.#first.run((signal) => portal.news.page({ ...this.query, signal })));
      await this.updateComplete;
    }
  }

  /** Tells the page how a load ended; null where it failed or was replaced. */
  async #conclude(run: ReturnType<LoadTask<NewsPage>['run']>): Promise<NewsPage | null> {
    const ended = await run;
    if (ended?.name === 'loaded') {
      this.dispatchEvent(new NtNewsLoadedEvent(ended.value));
      return ended.value;
    }
    if (ended?.name === 'failed') {
      this.dispatchEvent(new NtNewsFailedEvent(ended.error));
    }
    return null;
  }

  #focusItem(index: number): void {
    const titles = this.renderRoot.querySelectorAll<HTMLElement>('.headline > *');
    (
      titles[index] ??
      this.renderRoot.querySelector<HTMLElement>('.message button') ??
      titles[titles.length - 1]
    )?.focus();
  }

  private get query(): ReturnType<typeof newsQuery> {
    return newsQuery(this.sites, this.category, this.limit);
  }

  private get pages(): readonly NewsPage[] {
    const { state } = this.#first;
    return state.name === 'loaded' ? [state.value, ...this.further] : [];
  }

  /** What came in between two pages pushes items from one into the next: each is shown once. */
  private get items(): readonly NewsItem[] {
    return [...new Map(this.pages.flatMap(({ items }) => items.map((item) => [item.id, item]))).values()];
  }

  #renderResult(translate: Translate<NewsTexts>, newest: NewsPage | undefined): unknown {
    const { state } = this.#first;
    const { items, locale } = this;
    const layout = newsLayout(this.layout);
    if (state.name === 'failed') {
      return failureMessage(translate, state.error, this.#onRetry);
    }
    if (!newest) {
      return html`${newsSkeleton(layout, this.query.limit)}
        <div class="more"></div>`;
    }
    if (items.length === 0) {
      return html`<div class="message">
        ${icon(newsIcon)}
        <div>
          <p><strong>${translate('empty.title')}</strong></p>
          <p>${translate('empty.advice')}</p>
        </div>
      </div>`;
    }
    return html`${
      newest.stale
        ? html`<div class="message stale">
            ${icon('progress')}
            <p>${translate('stale')}</p>
          </div>`
        : nothing
    }
    ${newsList({ translate, locale }, layout, items, newest.asOf, this.headingLevel + 1)}
    ${newest.nextCursor ? html`<div class="more">${this.#renderMore(translate)}</div>` : nothing}`;
  }

  #renderMore(translate: Translate<NewsTexts>): unknown {
    const { state } = this.#more;
    const busy = state.name === 'loading';
    return state.name === 'failed'
      ? failureMessage(translate, state.error, this.#onMore)
      : html`<button type="button" aria-disabled=${busy ? 'true' : 'false'} @click=${this.#onMore}>
          ${translate(busy ? 'more.loading' : 'more.button')}
        </button>`;
  }

  protected override renderReady(translate: Translate<NewsTexts>): unknown {
    const newest = this.pages.at(-1);
    const failed = this.#first.state.name === 'failed';
    const source = { agency: translate('source'), asOf: newest?.asOf ?? ANY_TIME };
    return html`<section class="widget" aria-labelledby="title" lang=${this.locale}>
      <div class="title" id="title" role="heading" aria-level=${this.headingLevel}>
        ${this.heading || translate('title')}
      </div>
      <div class="visually-hidden" role="status">${this.announcement}</div>
      <div class="result" aria-busy=${newest || failed ? 'false' : 'true'}>
        ${this.#renderResult(translate, newest)}
      </div>
      ${sourceLine(translate, this.site, failed ? null : source)}
    </section>`;
  }
}

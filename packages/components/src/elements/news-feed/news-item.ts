import type { NewsItem } from '@ninhthuan/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatInstant } from '../../base/format.js';
import { nameIn } from '../../base/name-in.js';
import { webLink } from '../../on-demand/web-link.js';
import { newsDate } from './news-date.js';
import { newsPicture, type PictureLayout } from './news-picture.js';
import type { NewsSpeech } from './news-texts.js';

export type NewsLayout = PictureLayout | 'compact';

export interface NewsItemView {
  readonly item: NewsItem;
  /** The answer's instant. */
  readonly asOf: string;
  readonly layout: NewsLayout;
  /** Null: without pictures. */
  readonly pictures: PictureLayout | null;
  readonly headingLevel: number;
}

/** One item: a link whose target covers it. What a feed wrote is isolated text, whatever direction or markup it claims. */
export function newsItem(
  speech: NewsSpeech,
  { item, asOf, layout, pictures, headingLevel }: NewsItemView,
): TemplateResult {
  const { title, url, excerpt, image, publishedAt } = item;
  const { locale } = speech;
  // Absolute, as the gateway promises: an address relative to this page would lead nowhere.
  const link = webLink(url, 'about:blank');
  return html`<li>
    <article>
      ${pictures && newsPicture(image, pictures)}
      <div class="text">
        <div class="headline" role="heading" aria-level=${headingLevel} dir="auto" lang="vi">
          ${link ? html`<a href=${link}>${title}</a>` : html`<span tabindex="-1">${title}</span>`}
        </div>
        <p class="meta small">
          ${
            publishedAt
              ? html`<time datetime=${publishedAt} title=${formatInstant(publishedAt)}
                    >${newsDate(publishedAt, asOf, locale)}</time
                  >
                  · `
              : nothing
          }${source(speech, item)}
        </p>
        ${layout === 'compact' ? nothing : html`<p class="excerpt" dir="auto" lang="vi">${excerpt}</p>`}
      </div>
    </article>
  </li>`;
}

function source({ translate, locale }: NewsSpeech, { site, alsoAt }: NewsItem): string {
  const others = alsoAt.map((other) => nameIn(other, locale)).join(', ');
  return nameIn(site, locale) + (others && ` · ${translate('also-at', { sites: others })}`);
}

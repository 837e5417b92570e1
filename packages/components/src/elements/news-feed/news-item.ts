import type { NewsItem } from '@ninhthuan/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatInstant } from '../../base/format.js';
import { newsDate } from './news-date.js';
import { newsPicture, type PictureLayout } from './news-picture.js';
import type { NewsSpeech } from './news-texts.js';

export interface NewsItemView {
  readonly item: NewsItem;
  /** The answer's instant. */
  readonly asOf: string;
  /** Null: without a picture. */
  readonly pictures: PictureLayout | null;
  readonly headingLevel: number;
}

/** One item: a link whose target covers it. What a feed wrote is isolated text, whatever direction or markup it claims. */
export function newsItem(speech: NewsSpeech, { item, asOf, pictures, headingLevel }: NewsItemView): TemplateResult {
  const { title, url, excerpt, image, publishedAt } = item;
  const { locale } = speech;
  return html`<li>
    <article class=${image ? '' : 'bare'}>
      ${pictures && (image || pictures === 'cards') ? newsPicture(image, pictures) : nothing}
      <div class="text">
        <div class="headline" role="heading" aria-level=${headingLevel} dir="auto" lang="vi">
          ${isWebAddress(url) ? html`<a href=${url}>${title}</a>` : html`<span tabindex="-1">${title}</span>`}
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
        ${pictures ? html`<p class="excerpt" dir="auto" lang="vi">${excerpt}</p>` : nothing}
      </div>
    </article>
  </li>`;
}

function source({ translate, locale }: NewsSpeech, { site, alsoAt }: NewsItem): string {
  const nameOf = ({ name, nameEn }: NewsItem['site']) => (locale.startsWith('en') && nameEn) || name;
  const others = alsoAt.map(nameOf).join(', ');
  return nameOf(site) + (others && ` · ${translate('also-at', { sites: others })}`);
}

/** The gateway promises one; a link is still made of nothing else. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

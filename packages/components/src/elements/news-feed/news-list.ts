import { html, type TemplateResult } from 'lit';
import type { NewsItem } from '@ninhthuan/contract';
import { newsItem, type NewsLayout } from './news-item.js';
import type { PictureLayout } from './news-picture.js';
import type { NewsSpeech } from './news-texts.js';

const LAYOUTS = ['list', 'cards', 'compact'] as const;

/** An odd word in an attribute must not break a page. */
export function newsLayout(layout: string): NewsLayout {
  return LAYOUTS.find((known) => known === layout) ?? 'list';
}

/** Compact shows none. */
const picturesOf = (layout: NewsLayout): PictureLayout | null => (layout === 'compact' ? null : layout);

export function newsList(
  speech: NewsSpeech,
  layout: NewsLayout,
  items: readonly NewsItem[],
  asOf: string,
  headingLevel: number,
): TemplateResult {
  // A list of mere notices needs no column of stand-ins; a card's picture is its shape.
  const pictures = layout === 'cards' || items.some(({ image }) => image) ? picturesOf(layout) : null;
  return html`<ul class="items ${layout} ${pictures ? '' : 'bare'}">
    ${items.map((item) => newsItem(speech, { item, asOf, layout, pictures, headingLevel }))}
  </ul>`;
}

/** Stands in for so many items on their way, in the same boxes, so that nothing moves when they come. */
export function newsSkeleton(layout: NewsLayout, count: number): TemplateResult {
  const pictures = picturesOf(layout);
  return html`<ul class="items ${layout}" aria-hidden="true">
    ${Array.from({ length: count }, () => {
      return html`<li>
        <article>
          ${pictures && html`<div class="picture"></div>`}
          <div class="text"><span class="bar"></span><span class="bar"></span><span class="bar"></span></div>
        </article>
      </li>`;
    })}
  </ul>`;
}

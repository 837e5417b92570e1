import type { NewsImage } from '@ninhthuan/contract';
import { html, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { newsIcon } from './news-icon.js';

/** Beside a list's text a picture is narrow; on a card it is as wide as the card. */
const SIZES = { list: '(min-width: 480px) 200px, 112px', cards: '(min-width: 480px) 380px, 90vw' };

export type PictureLayout = keyof typeof SIZES;

/** A picture in the room kept for it, 16:9, fetched when it comes near the screen; a drawing where there is none. */
export function newsPicture(image: NewsImage | null, layout: PictureLayout): TemplateResult {
  const sources = image?.sources ?? [];
  const widest = sources.at(-1);
  return html`<div class="picture">
    ${
      widest
        ? html`<img
            alt=${image?.alt ?? ''}
            width="16"
            height="9"
            loading="lazy"
            decoding="async"
            sizes="auto, ${SIZES[layout]}"
            srcset=${sources.map(({ url, width }) => `${url} ${width}w`).join()}
            src=${widest.url}
            @error=${hide}
          />`
        : icon(newsIcon)
    }
  </div>`;
}

/** The drawing of a broken picture says less than the quiet surface behind it. */
function hide(event: Event): void {
  (event.target as HTMLImageElement).hidden = true;
}

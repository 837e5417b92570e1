import type { DemonstrationItem, DemonstrationSite } from './stories.js';

const STYLE =
  'body{font:18px/1.6 system-ui,sans-serif;max-width:70ch;margin:0 auto;padding:24px 16px;color:#1b1f24}' +
  'img{width:100%;height:auto;border-radius:8px}h1{font-size:28px;line-height:1.3}' +
  'small{color:#57606a}p.note{border-left:4px solid #b58900;padding-left:12px}';

/** The page that an item of the demonstration leads to; it says at once that it is invented. */
export function articlePage({ name }: DemonstrationSite, item: DemonstrationItem, picture: string | null): Buffer {
  const date = new Intl.DateTimeFormat('vi', { dateStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' }).format(
    item.publishedAt,
  );
  return Buffer.from(`<!doctype html>
<html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${html(item.title)}</title><style>${STYLE}</style>
<main><small>${html(name)} · ${html(item.category)} · ${date}</small><h1>${html(item.title)}</h1>
${picture === null ? '' : `<img src="${html(new URL(picture).pathname)}" alt="" width="960" height="540">`}
<p>${html(item.text)}</p><p class="note">Tin minh hoạ: nội dung do phần trình diễn tạo ra, không phải tin thật. <span lang="en">Invented for the demonstration.</span></p></main></html>
`);
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

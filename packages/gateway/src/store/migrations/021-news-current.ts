import { sql } from 'kysely';

/** Whether a feed still held the item when it was last read: what it holds is never too old to keep. */
export const newsCurrent = {
  name: '021-news-current',
  up: sql`
    alter table news_carrier add column is_current boolean not null default true;
    update news_item set last_seen_at = now();
  `,
};

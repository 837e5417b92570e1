import { sql } from 'kysely';

/**
 * The sites' feeds and when each is due, the items gathered from them, and pictures as the gateway serves them. An item
 * that several sites carry is one row; `news_carrier` remembers under which key each feed has it.
 */
export const news = {
  name: '020-news',
  up: sql`
    alter table site add column feed_url text;

    create table feed (
      site_id       text primary key references site (id),
      url           text not null,
      etag          text,
      last_modified text,
      due_at        timestamptz not null default now(),
      lease         uuid,
      leased_until  timestamptz not null default now(),
      failures      integer not null default 0,
      gathered_at   timestamptz,
      problem       text
    );
    create index feed_due on feed (due_at);

    create table news_item (
      id            text primary key,
      site_id       text not null references site (id),
      site_ids      text[] not null,
      url           text not null,
      title         text not null,
      excerpt       text not null,
      published_at  timestamptz,
      sort_at       timestamptz not null,
      categories    text[] not null,
      category_keys text[] not null,
      image_url     text,
      image_alt     text not null,
      link_key      text unique,
      title_key     text,
      last_seen_at  timestamptz not null
    );
    create index news_item_newest on news_item (sort_at desc, id desc);
    create index news_item_title on news_item (title_key);

    create table news_carrier (
      site_id text not null references site (id),
      key     text not null,
      item_id text not null references news_item (id) on delete cascade,
      primary key (site_id, key)
    );
    create index news_carrier_item on news_carrier (item_id);

    create table news_image (
      url      text primary key,
      media_id text,
      widths   integer[] not null default '{}',
      failures integer not null default 0,
      due_at   timestamptz not null default now()
    );

    create table media (
      id    text not null,
      width integer not null,
      bytes bytea not null,
      primary key (id, width)
    );
    -- Compressed already.
    alter table media alter column bytes set storage external;
  `,
};

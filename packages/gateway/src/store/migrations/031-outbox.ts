import { sql } from 'kysely';

/**
 * What has to be told to other systems, written in the transaction that makes it true; and who read or wrote what. The
 * audit outlives what it tells of, so it names a message by its code and has no foreign key.
 */
export const outbox = {
  name: '031-outbox',
  up: sql`
    create table outbox (
      id           bigint generated always as identity primary key,
      feedback_id  bigint not null references feedback (id) on delete cascade,
      event        text not null check (event in ('received', 'started', 'supplement-requested', 'refused', 'answered', 'published')),
      channel      text not null check (channel in ('webhook', 'mail')),
      state        text not null check (state in ('pending', 'delivered', 'dead', 'not-configured')),
      attempts     integer not null default 0,
      next_at      timestamptz not null default now(),
      created_at   timestamptz not null default now(),
      delivered_at timestamptz,
      last_error   text
    );
    create index outbox_due on outbox (next_at) where state = 'pending';
    create index outbox_of_message on outbox (feedback_id, channel, id);

    create table audit (
      id     bigint generated always as identity primary key,
      at     timestamptz not null default now(),
      actor  text not null,
      action text not null,
      code   text,
      detail jsonb not null default '{}'
    );
    create index audit_by_code on audit (code, at);
  `,
};

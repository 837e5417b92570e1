import { sql } from 'kysely';

/**
 * Messages from citizens and what became of them. What a sender wrote or uploaded is sealed (AES-256-GCM) before it gets
 * here; what staff filter by is not. The receipt is kept as the text that was sent, so that it can be sent again byte by
 * byte. `code_key` is a keyed hash: looking a code up tells nothing by its timing.
 */
export const feedback = {
  name: '030-feedback',
  up: sql`
    create table feedback (
      id              bigint generated always as identity primary key,
      idempotency_key text not null unique,
      fingerprint     bytea not null,
      code            text not null unique,
      code_key        bytea not null unique,
      status          text not null check (status in ('received', 'in-progress', 'supplement-requested', 'refused', 'answered')),
      category        text not null check (category in ('regulation', 'conduct', 'other')),
      agency_id       text not null references agency (id),
      received_at     timestamptz not null,
      due_on          date,
      may_publish     boolean not null,
      suspected       boolean not null,
      demonstration   boolean not null default false,
      letter          bytea not null,
      contact         bytea,
      receipt         text not null,
      answer_text     text,
      answer_by       text,
      answered_at     timestamptz,
      published_at    timestamptz
    );
    create index feedback_by_status on feedback (status, received_at);

    create table feedback_attachment (
      id          text primary key,
      feedback_id bigint references feedback (id) on delete cascade,
      position    smallint,
      type        text not null,
      bytes       integer not null,
      digest      bytea not null,
      content     bytea not null,
      uploaded_at timestamptz not null default now()
    );
    alter table feedback_attachment alter column content set storage external;
    create index feedback_attachment_of on feedback_attachment (feedback_id) where feedback_id is not null;
    create index feedback_attachment_pending on feedback_attachment (uploaded_at) include (bytes) where feedback_id is null;

    create table feedback_proof (
      key        bytea primary key,
      expires_at timestamptz not null
    );

    create table rating (
      idempotency_key text primary key,
      rating          text not null check (rating in ('very-satisfied', 'satisfied', 'dissatisfied')),
      kind            text not null check (kind in ('page', 'dossier', 'procedure', 'feedback')),
      procedure_code  text,
      agency_id       text,
      site            text,
      rated_at        timestamptz not null
    );
  `,
};

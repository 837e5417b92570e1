import { sql } from 'kysely';

/**
 * Dossiers and the procedures they follow. Steps, pauses, requested documents, fee and apology are read and written
 * with their dossier and never on their own, so they are JSON in its row: a look-up is one row by one index.
 */
export const dossiers = {
  name: '002-dossiers',
  up: sql`
    create table procedure (
      code      text primary key,
      name      text not null,
      field     text not null,
      agency_id text not null references agency (id)
    );

    create table dossier (
      id                    bigint generated always as identity primary key,
      code                  text not null unique,
      procedure_code        text not null references procedure (code),
      receiving_agency_id   text not null references agency (id),
      handling_agency_id    text not null references agency (id),
      status                text not null check (status in (
        'submitted', 'accepted', 'not-accepted', 'in-process', 'supplement-requested',
        'payment-due', 'withdrawal-requested', 'stopped', 'completed', 'returned')),
      source_status_code    text,
      source_status_label   text,
      channel               text not null check (channel in ('in-person', 'online', 'public-post')),
      submitted_on          date not null,
      received_on           date,
      due_on                date,
      rescheduled_to        date,
      completed_on          date,
      returned_on           date,
      steps                 jsonb not null,
      pauses                jsonb not null,
      owner_name            text not null,
      owner_phone           text,
      owner_identity_number text,
      requested_documents   jsonb not null,
      fee                   jsonb,
      apology               jsonb,
      access_code_hash      bytea not null
    );
  `,
};

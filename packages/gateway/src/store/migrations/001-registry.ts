import { sql } from 'kysely';

/** Agencies and sites, with the dates between which each of them exists. */
export const registry = {
  name: '001-registry',
  up: sql`
    create table agency (
      id            text primary key,
      position      integer not null,
      name          text not null,
      name_en       text,
      kind          text not null check (kind in ('department', 'district', 'party-or-mass', 'one-stop')),
      one_stop      boolean not null default false,
      address       text,
      phone         text,
      opening_hours text,
      valid_from    date not null,
      valid_to      date check (valid_to >= valid_from),
      succeeded_by  text references agency (id) deferrable initially deferred
    );

    create table site (
      id           text primary key,
      agency_id    text not null references agency (id),
      name         text not null,
      name_en      text,
      locale       text not null,
      portal_url   text not null,
      colour       text not null check (colour ~ '^#[0-9a-f]{6}$'),
      origins      text[] not null,
      valid_from   date not null,
      valid_to     date check (valid_to >= valid_from),
      succeeded_by text references site (id) deferrable initially deferred
    );

    create table meta (
      key   text primary key,
      value text not null
    );
  `,
};

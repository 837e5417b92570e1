import { sql } from 'kysely';

/**
 * Shared by all gateways on this database. Unlogged: counting needs no journal, and losing the counts in a crash only
 * lets a minute's worth of requests through. Keys are keyed hashes; no address is ever stored.
 */
export const rateLimits = {
  name: '003-rate-limits',
  up: sql`
    create unlogged table rate_limit (
      key     bytea primary key,
      full_at timestamptz not null
    ) with (fillfactor = 50);
  `,
};

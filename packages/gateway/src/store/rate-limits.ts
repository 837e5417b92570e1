import { sql } from 'kysely';
import type { Database } from './database.js';

/** One allowance to draw from: `perMinute` requests, all of which may come at once. */
export interface Allowance {
  key: Buffer;
  perMinute: number;
}

/**
 * Draws one request from every allowance, stage by stage: the next stage is only drawn from when the stage before
 * agreed, so one address that is turned away does not use up its site's allowance. One statement, so one round trip, and
 * all gateways on this database count together.
 *
 * Each row holds the instant at which the allowance would be full again (the generic cell rate algorithm).
 *
 * @returns Null when the request may go on, else the whole seconds to wait.
 */
export async function drawFromAllowances(db: Database, own: Allowance[], shared: Allowance): Promise<number | null> {
  // Always in the same order, so that two gateways never wait for each other's rows.
  const ordered = own.toSorted((a, b) => Buffer.compare(a.key, b.key));
  const keys = ordered.map(({ key }) => key);
  const costs = ordered.map(costInSeconds);
  const sharedCost = costInSeconds(shared);
  const { rows } = await sql<{ wait: number | null }>`
    with wanted as (
      select * from unnest(${keys}::bytea[], ${costs}::float8[]) as w (key, cost)
    ), own as (
      insert into rate_limit as held (key, full_at)
      select key, now() + make_interval(secs => cost) from wanted
      on conflict (key) do update
        set full_at = greatest(held.full_at, now()) + (excluded.full_at - now())
        where greatest(held.full_at, now()) + (excluded.full_at - now()) <= now() + interval '1 minute'
      returning key
    ), shared as (
      insert into rate_limit as held (key, full_at)
      select ${shared.key}::bytea, now() + make_interval(secs => ${sharedCost}::float8)
      where (select count(*) from own) = ${ordered.length}
      on conflict (key) do update
        set full_at = greatest(held.full_at, now()) + (excluded.full_at - now())
        where greatest(held.full_at, now()) + (excluded.full_at - now()) <= now() + interval '1 minute'
      returning key
    ), refused as (
      select key, cost from wanted where key not in (select key from own)
      union all
      select ${shared.key}::bytea, ${sharedCost}::float8
      where (select count(*) from own) = ${ordered.length} and not exists (select from shared)
    )
    select max(extract(epoch from held.full_at - now()) + refused.cost - 60)::float8 as wait
    from refused left join rate_limit held using (key)
    having count(*) > 0
  `.execute(db);
  const [refusal] = rows;
  return refusal === undefined ? null : Math.max(1, Math.ceil(refusal.wait ?? 1));
}

/** Cut to whole microseconds, PostgreSQL's own grain: rounded up, the last request of a minute would not fit. */
function costInSeconds({ perMinute }: Allowance): number {
  return Math.floor(60_000_000 / perMinute) / 1_000_000;
}

/** Forgets allowances that are full again: they say nothing any more. */
export async function forgetFullAllowances(db: Database): Promise<void> {
  await sql`delete from rate_limit where full_at < now()`.execute(db);
}

import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.js';

export type Database = Kysely<Tables>;

/** How to reach PostgreSQL, and how long to wait for it (milliseconds). */
export interface DatabaseOptions {
  url: string;
  poolSize: number;
  statementTimeout: number;
  /** Told about connections that broke while nobody was using them. */
  onIdleError?: (error: Error) => void;
}

const CONNECT_TIMEOUT_MS = 2_000;
const DATE_OID = 1082;
const BIGINT_OID = 20;

/** Opens a bounded pool. Nothing connects before the first query; `destroy()` closes it. */
export function openDatabase({ url, poolSize, statementTimeout, onIdleError }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    // A citizen at a quiet hour should not wait for a connection to be made.
    min: Math.min(2, poolSize),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: 60_000,
    statement_timeout: statementTimeout,
    // The server's own time-out comes first; this one is for a server that no longer answers at all.
    query_timeout: statementTimeout + 1_000,
    application_name: 'gateway',
    types: { getTypeParser },
  });
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', (error) => onIdleError?.(error));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Deadlines are days: the driver's default would turn them into instants of the machine's time zone. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === DATE_OID) return (value) => value;
  if (oid === BIGINT_OID) return Number;
  return pg.types.getTypeParser(oid, format) as (value: string) => unknown;
}

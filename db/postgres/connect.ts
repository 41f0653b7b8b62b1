import pg from 'pg';
import { databaseUrl } from '@/db/engine';

/** Connections of one process to PostgreSQL, if `DATABASE_POOL` says nothing else. */
const CONNECTIONS = 10;
const CONNECT_MS = 5_000;
const IDLE_TRANSACTION_MS = 60_000;

/** 64-bit numbers and sums are numbers of ours; none of them outgrows 53 bits. */
for (const type of [pg.types.builtins.INT8, pg.types.builtins.NUMERIC]) {
  pg.types.setTypeParser(type, Number);
}

export function poolSize(): number {
  return Number(process.env.DATABASE_POOL || CONNECTIONS);
}

/** What every connection to the database has in common. */
export function connectionSettings(url = databaseUrl()): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: `vitrine ${process.env.VITRINE_PROCESS ?? 'command'}`,
    connectionTimeoutMillis: CONNECT_MS,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS,
    keepAlive: true,
  };
}

/** A pool for reads and transactions. @param max connections, those of the process without it */
export function openPool(url = databaseUrl(), max = poolSize()): pg.Pool {
  const pool = new pg.Pool({ ...connectionSettings(url), max });
  // A connection that breaks while idle is replaced by the pool; unheard, it would end the process.
  pool.on('error', () => {});
  return pool;
}

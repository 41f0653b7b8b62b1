import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Queries } from '@/db/open';
import {
  databaseOfItsOwn,
  type PostgresDatabase,
  withoutPostgres,
} from '@/testing/postgres-database';
import { visibleNow } from './visible';

let database: PostgresDatabase;

describe.skipIf(withoutPostgres())('what is visible (only with TEST_DATABASE_URL)', () => {
  beforeAll(async () => {
    database = await databaseOfItsOwn();
  }, 30_000);

  afterAll(() => database.drop());

  it('is called otherwise once somebody committed', async () => {
    const pool = new pg.Pool({ connectionString: database.url });
    const [reader, writer] = [await pool.connect(), await pool.connect()];
    const read = drizzle(reader) as unknown as Queries;
    await writer.query('begin');
    await writer.query('create temporary table written on commit drop as select 1 as one');
    const before = await visibleNow(read);
    await writer.query('commit');
    expect(await visibleNow(read)).not.toBe(before);
    reader.release();
    writer.release();
    await pool.end();
  });
});

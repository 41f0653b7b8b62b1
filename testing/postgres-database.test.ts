import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { databaseOfItsOwn, withoutPostgres } from './postgres-database';

async function namesOnServer(url: string, names: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const question = 'select datname from pg_database where datname = any($1)';
  const { rows } = await client.query<{ datname: string }>(question, [names]);
  await client.end();
  return rows.map(({ datname }) => datname).sort();
}

describe('tests on PostgreSQL', () => {
  it('are left out where no server is named, and fail where none may be left out', () => {
    expect(withoutPostgres('postgres://127.0.0.1/postgres', true)).toBe('');
    expect(withoutPostgres('', false)).toContain('TEST_DATABASE_URL is not set');
    expect(() => withoutPostgres('', true)).toThrow('TEST_DATABASE_URL is not set');
  });

  it.skipIf(withoutPostgres())(
    'each have a database, made at once and dropped alone',
    async () => {
      const made = await Promise.all(Array.from({ length: 3 }, databaseOfItsOwn));
      const names = made.map(({ name }) => name).sort();
      const [kept, ...others] = made;
      if (!kept) throw new Error('No database was made.');
      expect(await namesOnServer(kept.url, names)).toEqual(names);
      const left = new pg.Client({ connectionString: others[0]?.url });
      left.on('error', () => {});
      await left.connect();
      await Promise.all(others.map(({ drop }) => drop()));
      expect(await namesOnServer(kept.url, names)).toEqual([kept.name]);
      await kept.drop();
    },
    60_000,
  );
});

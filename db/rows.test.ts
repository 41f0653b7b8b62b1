import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmptyDatabase, ENGINES, emptyDatabase, withoutEngine } from '@/testing/each-engine';
import { change, changedRows, rowsOf } from './rows';

for (const engine of ENGINES) {
  describe.skipIf(withoutEngine(engine))(`statements on ${engine}`, () => {
    let database: EmptyDatabase;
    beforeAll(async () => {
      database = await emptyDatabase(engine);
      await database.run('create table t (a integer); insert into t values (1), (2), (3)');
    }, 30_000);
    afterAll(() => database.close());

    it('give rows under the names of their columns, or none', async () => {
      const { read } = database;
      const rows = await rowsOf(
        read,
        sql`select a, a * 2 as twice from t where a > ${1} order by a`,
      );
      expect(rows).toEqual([
        { a: 2, twice: 4 },
        { a: 3, twice: 6 },
      ]);
      expect(await rowsOf(read, sql`select a from t where a > ${9}`)).toEqual([]);
    });

    it('tell how many rows they changed', async () => {
      const { read } = database;
      expect(await change(read, sql`update t set a = a where a > ${1}`)).toBe(2);
      expect(await change(read, sql`delete from t where a = ${9}`)).toBe(0);
      expect(await change(read, sql`insert into t (a) values (${4})`)).toBe(1);
    });

    it('reject what is wrong', async () => {
      await expect(rowsOf(database.read, sql`select b from t`)).rejects.toThrow();
      await expect(change(database.read, sql`update t set b = 1`)).rejects.toThrow();
    });
  });
}

it('a write that tells nothing of rows changed none', () => {
  expect(changedRows({ changes: 3 })).toBe(3);
  expect(changedRows({ rowCount: 2 })).toBe(2);
  expect(changedRows({ rowCount: null })).toBe(0);
});

/** Methods and results that only better-sqlite3 has, in a file that has queries of Drizzle. */
const ONLY_SQLITE = [
  /\b(read|write|reads\(\))\s*\.(all|get|run|values)\b/,
  /^(?!.*\.(prepare|pragma)\().*\)\s*\.(all|run)\(\)/s,
  /\.changes\s*[=!<>]/,
  /\{ changes(: \w+)? \} = await/,
];
const OF_QUERIES = /from '(drizzle-orm|(@\/db|\.)\/(client|open))'/;

const isOnlySqlite = (source: string) =>
  OF_QUERIES.test(source) && ONLY_SQLITE.some((pattern) => pattern.test(source));

it('nothing else uses what only SQLite’s driver has', () => {
  for (const use of [
    'await write.run(sql`x`)',
    'reads()\n  .all(sql`x`)',
    'await write.select().from(t).all()',
    'if (done.changes > 0)',
    'const { changes: count } = await write.delete(t);',
  ]) {
    expect(isOnlySqlite(`import { sql } from 'drizzle-orm';\n${use}`)).toBe(true);
  }
  const folders = ['app', 'auth', 'cache', 'cli', 'components', 'db', 'domain', 'server'];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.join(folder, name)),
  );
  const guilty = files.filter(
    (file) => !/^db\/(sqlite\/|rows\.)/.test(file) && isOnlySqlite(readFileSync(file, 'utf8')),
  );
  expect(guilty).toEqual([]);
});

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, expect, it } from 'vitest';
import { closeDatabase, keptUntilCommit, openDatabase, openMemory, tx } from './client';
import { openConnection } from './open';
import { change } from './rows';

afterEach(closeDatabase);

function openFile(): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'vitrine-kept-')), 'data.db');
  openDatabase(file);
  return file;
}

it('keeps values while nothing is committed', () => {
  openFile();
  const kept = keptUntilCommit<number>();
  kept().set('a', 1);
  expect(kept().get('a')).toBe(1);
});

it('keeps nothing over a commit of this process or of another connection', async () => {
  const file = openFile();
  const kept = keptUntilCommit<number>();
  kept().set('a', 1);
  await tx((write) => change(write, sql`create table t (a)`));
  expect(kept().size).toBe(0);
  kept().set('a', 2);
  const other = openConnection(file);
  other.exec('insert into t values (1)');
  other.close();
  expect(kept().size).toBe(0);
});

it('loses what is added by a read that a commit overtook', async () => {
  openFile();
  const kept = keptUntilCommit<number>();
  const atTheStart = kept();
  await tx((write) => change(write, sql`create table t (a)`));
  atTheStart.set('a', 1);
  expect(kept().size).toBe(0);
});

it('keeps nothing from one database to the next', () => {
  openFile();
  const kept = keptUntilCommit<number>();
  kept().set('a', 1);
  openFile();
  expect(kept().size).toBe(0);
});

it('keeps nothing where reads share the connection with writes', () => {
  openMemory(openConnection(':memory:'));
  const kept = keptUntilCommit<number>();
  kept().set('a', 1);
  expect(kept().size).toBe(0);
});

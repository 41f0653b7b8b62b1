import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeDatabase, databaseFile, openDatabase } from '@/db/client';
import { requireArchive } from './archive';

let data: string;

beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'vitrine-archive-'));
  process.env.DATA_DIR = data;
});
afterEach(() => {
  closeDatabase();
  delete process.env.DATA_DIR;
  rmSync(data, { recursive: true });
});

it('refuses a folder without a database, and makes none there', () => {
  expect(requireArchive).toThrow(`There is no database in ${data}: give this command the DATA_DIR`);
  expect(readdirSync(data)).toEqual([]);
});

it('says nothing where there is one', () => {
  openDatabase(databaseFile());
  expect(requireArchive).not.toThrow();
});

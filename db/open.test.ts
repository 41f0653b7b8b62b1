import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openConnection } from './open';

it('a connection that writes keeps every acknowledged commit: write-ahead log, full sync, foreign keys', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'vitrine-open-')), 'data.db');
  const writer = openConnection(file);
  const pragma = (name: string) => writer.pragma(name, { simple: true });
  expect(pragma('journal_mode')).toBe('wal');
  expect(pragma('synchronous')).toBe(2);
  expect(pragma('foreign_keys')).toBe(1);
  const reader = openConnection(file, { readonly: true });
  expect(() => reader.exec('create table t (a)')).toThrow(/readonly/);
  reader.close();
  writer.close();
});

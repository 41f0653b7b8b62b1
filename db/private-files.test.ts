import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openConnection } from './open';
import { shutFromOthers } from './private-files';

let folder: string;
const modeOf = (name: string) => statSync(path.join(folder, name)).mode & 0o777;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vitrine-private-'));
  chmodSync(folder, 0o755);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('removes read permission of others, but not of the group', () => {
  const connection = openConnection(path.join(folder, 'vitrine.db'));
  connection.exec('create table words (word text)');
  chmodSync(path.join(folder, 'vitrine.db'), 0o644);
  writeFileSync(path.join(folder, 'secret'), '', { mode: 0o600 });
  shutFromOthers(folder);
  expect(modeOf('vitrine.db')).toBe(0o640);
  expect(modeOf('vitrine.db-wal') & 0o007).toBe(0);
  expect(modeOf('secret')).toBe(0o600);
  connection.close();
});

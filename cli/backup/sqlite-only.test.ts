import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-no-file-'));
const at = { root: path.resolve('.'), now: 1, say: () => undefined };

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgres://127.0.0.1:1/archive');
  vi.stubEnv('DATA_DIR', path.join(folder, 'data'));
  vi.resetModules();
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

it('a backup of content in PostgreSQL is refused with the way to make one', async () => {
  const { makeBackup } = await import('./backup');
  const copy = path.join(folder, 'copy');
  await expect(makeBackup(copy, { ...at, withSecret: false })).rejects.toThrow('pg_dump');
  expect(existsSync(copy)).toBe(false);
});

it('a restore in place of content in PostgreSQL is refused too', async () => {
  const { restoreBackup } = await import('@/cli/restore/restore');
  await expect(restoreBackup(folder, at)).rejects.toThrow('pg_restore');
  expect(existsSync(path.join(folder, 'data'))).toBe(false);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { without } from '@/testing/programs';
import { startPostgres } from './postgres.mjs';

async function ask(url: string, question: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query({ text: question, rowMode: 'array' });
  await client.end();
  return rows.flat();
}

/** The number of the server's process; only its own user and root may read that. */
function processOf(folder: string): number {
  return Number(readFileSync(path.join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (const end = performance.now() + 15_000; !holds(); await pause(20)) {
    if (performance.now() > end) throw new Error('It did not happen within 15 s.');
  }
}

describe.skipIf(without('postgresql'))('a PostgreSQL for tests', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('answers in UTF-8, ordered by code point, and is gone after it was stopped', async () => {
    const { url, folder, stop } = await startPostgres();
    const id = processOf(folder);
    expect(await ask(url, 'select 1')).toEqual([1]);
    const settings = "current_setting('server_encoding'), current_setting('max_connections')";
    expect(await ask(url, `select ${settings}, 'B' < 'a'`)).toEqual(['UTF8', '200', true]);
    expect(isRunning(id)).toBe(true);
    await stop();
    expect([isRunning(id), existsSync(folder)]).toEqual([false, false]);
    await expect(ask(url, 'select 1')).rejects.toThrow('ECONNREFUSED');
    await stop();
  }, 60_000);

  it('can run beside another one', async () => {
    const [one, two] = await Promise.all([startPostgres(), startPostgres()]);
    expect(await ask(one.url, 'select 1')).toEqual(await ask(two.url, 'select 1'));
    expect(one.url).not.toBe(two.url);
    await Promise.all([one.stop(), two.stop()]);
  }, 60_000);

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'is gone when what started it is ended by %s',
    async (signal) => {
      const module = JSON.stringify(path.resolve('bin/postgres.mjs'));
      const script = `const { startPostgres } = await import(${module});
        console.log((await startPostgres()).folder);`;
      const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [said] = await once(child.stdout, 'data');
      const folder = String(said).trim();
      const id = processOf(folder);
      expect(isRunning(id)).toBe(true);
      child.kill(signal);
      await until(() => !isRunning(id) && !existsSync(folder));
    },
    60_000,
  );

  it('says why it did not start, and leaves nothing behind', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-no-postgres-'));
    chmodSync(folder, 0o755);
    vi.stubEnv('TMPDIR', folder);
    await expect(startPostgres({ port })).rejects.toThrow(/did not start.*could not/s);
    expect(readdirSync(folder)).toEqual([]);
    chmodSync(folder, 0o700);
    if (process.getuid?.() === 0) {
      await expect(startPostgres()).rejects.toThrow('Permission denied');
      expect(readdirSync(folder)).toEqual([]);
    }
    rmSync(folder, { recursive: true });
    taken.close();
  }, 60_000);
});

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { closeDatabase, openDatabase, reads, tx } from './client';
import { migrateDatabase } from './migrate';
import { openConnection } from './open';
import { setting } from './schema/site';

let file: string;

beforeEach(async () => {
  file = path.join(mkdtempSync(path.join(tmpdir(), 'vitrine-writer-')), 'data.db');
  await migrateDatabase(file, path.resolve('drizzle'));
  openDatabase(file);
  return closeDatabase;
});

const put = (key: string) => tx(async (write) => write.insert(setting).values({ key, value: 1 }));
const keys = async () => (await reads().select().from(setting)).map((row) => row.key).sort();

describe('the queued writer', () => {
  it('isolates transactions although each one awaits something', async () => {
    const slow = tx(async (write) => {
      await write.insert(setting).values({ key: 'slow', value: 1 });
      await pause(20);
      throw new Error('changed my mind');
    });
    const quick = put('quick');
    await expect(slow).rejects.toThrow('changed my mind');
    await quick;
    expect(await keys()).toEqual(['quick']);
  });

  it('waits for another process without blocking the event loop', async () => {
    const other = openConnection(file);
    other.exec('BEGIN IMMEDIATE');
    let ticks = 0;
    const clock = setInterval(() => ticks++, 5);
    setTimeout(() => other.exec('COMMIT'), 120);
    await put('patient');
    clearInterval(clock);
    other.close();
    expect(await keys()).toEqual(['patient']);
    expect(ticks).toBeGreaterThan(3);
  });

  it('makes all transactions queued behind a foreign lock wait until the same instant', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const other = openConnection(file);
    other.exec('BEGIN IMMEDIATE');
    const all = Promise.allSettled([put('one'), put('two'), put('three')]);
    vi.setSystemTime(Date.now() + 6_000);
    const results = await all;
    other.exec('ROLLBACK');
    other.close();
    vi.useRealTimers();
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });

  it('reads through a connection that cannot write', async () => {
    await expect(async () =>
      reads().insert(setting).values({ key: 'x', value: 1 }),
    ).rejects.toThrow(/readonly/);
  });
});

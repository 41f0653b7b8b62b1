import {
  createServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reads, tx } from '@/db/client';
import { edge } from '@/db/schema/edges';
import { enrolEdges, noteState, takeEdge } from '@/domain/edges/changes';
import { LEASE_MS, REPEAT_MS } from '@/domain/edges/edge';
import { listEdgeLags } from '@/domain/edges/queries';
import { forgetInvalidations, markStale } from '@/domain/freshness/invalidation-changes';
import { log } from '@/server/log';
import { freshDatabase } from '@/testing/database';
import { type Purging, purgeEdge } from './edges';

const START = Date.UTC(2026, 5, 1);
const ORIGIN = { state: 'one', madeFrom: 'build', isShared: false };
const OURS: Purging = { by: 'a' };
const NO_MORE: string[] = [];

let now = START;
let server: Server;
let url = '';
/** What the edge was asked for, in order: `purge KEYS` or `soft KEYS`. */
let received: string[] = [];
let answer: (response: ServerResponse) => unknown;

beforeEach(async () => {
  freshDatabase();
  now = START;
  received = [];
  answer = (response) => response.writeHead(200).end();
  server = createServer((request, response) => {
    if (request.method === 'PURGE') received.push(wordsOf(request.headers));
    answer(response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterEach(async () => {
  vi.restoreAllMocks();
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

function wordsOf(headers: IncomingHttpHeaders): string {
  const hard = headers['xkey-purge'];
  return hard ? `purge ${hard}` : `soft ${headers['xkey-softpurge']}`;
}

const enrol = (origin = ORIGIN, urls = [url]) =>
  tx((write) => enrolEdges(write, urls, origin, now));
const stale = (tags: string[], withdrawn = false) =>
  tx((write) => markStale(write, tags, now, withdrawn));
const purge = (purging = OURS) => purgeEdge(url, purging, () => now);
const lag = async () => (await listEdgeLags([url], now))[0]?.seconds;

/** What the edge is asked for while `work` is done and it is looked after. */
async function asked(purging = OURS): Promise<string[]> {
  received = [];
  await purge(purging);
  return received;
}

/** An edge that has everything. */
async function enrolled(origin = ORIGIN): Promise<void> {
  await enrol(origin);
  await purge();
  received = [];
}

describe('a cache in front', () => {
  it('that is new purges everything once', async () => {
    await stale(['site']);
    await enrol();
    expect(await asked()).toEqual(['purge all']);
    expect(await asked()).toEqual(NO_MORE);
  });

  it('purges each key that became stale once, softly, and coarser ones with them', async () => {
    await enrolled();
    await stale(['text:1:en', 'topics']);
    await stale(['text:1:en']);
    expect(await asked()).toEqual(['soft text:1:en topics any:text any']);
    expect(await asked()).toEqual(NO_MORE);
  });

  it('deletes what was withdrawn first, and files with it', async () => {
    await enrolled();
    await stale(['site']);
    await stale(['story:1'], true);
    expect(await asked()).toEqual(['purge story:1 any:story any media', 'soft site']);
  });

  it('gets all of many keys, in headers that servers accept', async () => {
    await enrolled();
    const tags = Array.from(
      { length: 1_500 },
      (_, at) => `related:${`${at}`.padStart(36, '0')}:fa`,
    );
    await stale(tags);
    const keys = (await asked()).flatMap((words) => {
      expect(words.length).toBeLessThanOrEqual(4_096 + 'purge '.length);
      return words.split(' ').slice(1);
    });
    expect(new Set(keys)).toEqual(new Set([...tags, 'any:related', 'any']));
  });

  it('is asked again with growing pauses until it confirms, which is logged once each way', async () => {
    await enrolled();
    const failed = vi.spyOn(log, 'error').mockReturnValue(undefined);
    const recovered = vi.spyOn(log, 'info').mockReturnValue(undefined);
    answer = (response) => response.writeHead(503).end();
    await stale(['site']);
    const times: number[] = [];
    for (; now < START + 60_000; now += 50) if ((await asked()).length > 0) times.push(now - START);
    expect(times.slice(0, 5)).toEqual([0, 200, 600, 1_400, 3_000]);
    const pauses = times.slice(1).map((time, at) => time - (times[at] ?? 0));
    expect(Math.max(...pauses)).toBe(10_000);
    expect(await lag()).toBe(60);
    answer = (response) => response.writeHead(200).end();
    now += 10_000;
    await stale(['topics']);
    expect(await asked()).toEqual(['soft site topics any']);
    expect(await lag()).toBe(0);
    expect([failed.mock.calls.length, recovered.mock.calls.length]).toEqual([1, 1]);
  });

  it('that cannot be reached gets what it missed when it is back', async () => {
    await enrolled();
    vi.spyOn(log, 'error').mockReturnValue(undefined);
    vi.spyOn(log, 'info').mockReturnValue(undefined);
    answer = (response) => response.destroy();
    await stale(['story:1'], true);
    expect(await purge()).toBe(0);
    answer = (response) => response.writeHead(204).end();
    now += 200;
    expect(await asked()).toContain('purge story:1 any:story any media');
  });

  it('purges everything when rows were deleted that it had not confirmed', async () => {
    await enrolled();
    await stale(['site']);
    now += 1_000;
    await stale(['topics']);
    await tx((write) => forgetInvalidations(write, now));
    expect(await asked()).toEqual(['purge all']);
    await stale(['counts']);
    expect(await asked()).toEqual(['soft counts any']);
  });

  it('purges everything after a restore, and softly after an update', async () => {
    await enrolled();
    await enrol({ ...ORIGIN, madeFrom: 'another' });
    expect(await asked()).toEqual(['soft all']);
    await enrol({ ...ORIGIN, madeFrom: 'another' });
    expect(await asked()).toEqual(NO_MORE);
    await tx((write) => noteState(write, 'two', now));
    expect(await lag()).toBe(0);
    now += 5_000;
    expect(await lag()).toBe(5);
    expect(await asked()).toEqual(['purge all']);
  });

  it('of several nodes purges everything softly whenever one starts', async () => {
    await enrolled();
    await enrol({ ...ORIGIN, isShared: true });
    expect(await asked()).toEqual(['soft all']);
  });

  it('is looked after by one process at a time, and by another when that one is gone', async () => {
    await enrolled();
    await stale(['site']);
    now += LEASE_MS;
    await tx((write) => takeEdge(write, url, 'b', now));
    expect(await asked()).toEqual(NO_MORE);
    now += LEASE_MS;
    expect(await asked()).toEqual(['soft site any']);
  });

  it('does not hear of the same change from two processes', async () => {
    await enrolled();
    await stale(['site']);
    now += LEASE_MS;
    received = [];
    await Promise.all([purge({ by: 'a' }), purge({ by: 'b' }), purge({ by: 'c' })]);
    expect(received).toEqual(['soft site any']);
  });

  it('is marked again while it purges, and then purges once more', async () => {
    await enrol();
    answer = async (response) => {
      answer = (next) => next.writeHead(200).end();
      now += 1;
      await tx((write) => noteState(write, 'two', now));
      response.writeHead(200).end();
    };
    expect(await asked()).toEqual(['purge all', 'purge all']);
  });
});

describe('a second time', () => {
  const shared: Purging = { by: 'a', repeats: true };

  it('each purge is sent once more after two seconds', async () => {
    await enrol();
    expect(await asked(shared)).toEqual(['purge all']);
    now += REPEAT_MS;
    expect(await asked(shared)).toEqual(['purge all']);
    now += 1_000;
    await stale(['site']);
    expect(await asked(shared)).toEqual(['soft site any']);
    now += REPEAT_MS - 1;
    await stale(['story:1'], true);
    expect(await asked(shared)).toEqual(['purge story:1 any:story any media']);
    now += 1;
    expect(await asked(shared)).toEqual(['soft site any']);
    now += REPEAT_MS;
    expect(await asked(shared)).toEqual(['purge story:1 any:story any media']);
    now += 60_000;
    expect(await asked(shared)).toEqual(NO_MORE);
  });

  it('the second time has all of many keys', async () => {
    await enrolled();
    const tags = Array.from({ length: 450 }, (_, at) => `story:${at}`);
    await stale(tags);
    await purge(shared);
    now += REPEAT_MS;
    const first = await asked(shared);
    now += REPEAT_MS;
    const keys = [...first, ...(await asked(shared))].flatMap((words) => words.split(' ').slice(1));
    expect(new Set(keys)).toEqual(new Set([...tags, 'any:story', 'any']));
    const [row] = await reads().select().from(edge);
    expect(row).toMatchObject({ repeatTo: null, repeatAt: null, repeated: row?.seq });
  });
});

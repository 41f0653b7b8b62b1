import { beforeEach, expect, it } from 'vitest';
import { reads } from '@/db/client';
import { requestCount } from '@/db/schema/statistics';
import { freshDatabase } from '@/testing/database';
import { addStatistics } from './add';

const MAY = Date.UTC(2026, 4, 20, 12) / 1_000;
const JUNE = Date.UTC(2026, 5, 20, 12) / 1_000;
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

beforeEach(freshDatabase);

interface Parts {
  handling?: string;
  method?: string;
  status?: number;
  at?: number;
  address?: string;
  early?: string;
  agent?: string;
}

function lineOf(parts: Parts = {}): string {
  const { handling = 'hit', method = 'GET', status = 200, at = MAY } = parts;
  const { address = '/en', early = '-', agent = BROWSER } = parts;
  return [handling, method, status, at, address, early, '-', agent].join('\t');
}

async function* each(lines: readonly string[]) {
  yield* lines;
}

async function added(lines: readonly string[]) {
  const said: string[] = [];
  const isComplete = await addStatistics(each(lines), (line) => said.push(line));
  const rows = await reads().select().from(requestCount).orderBy(requestCount.month);
  const counts = rows.map(({ kind, form, language, month, count }) =>
    [kind, form, language, month, count].join(' '),
  );
  return { said, isComplete, counts };
}

it('adds what the cache answered to what was counted before, in the month of each request', async () => {
  const lines = [lineOf(), lineOf({ status: 304 }), lineOf({ at: JUNE })];
  expect(await added(lines)).toEqual({
    said: ['counted: 3 requests; lines in another format: 0'],
    isComplete: true,
    counts: ['site page en 2026-05 2', 'site page en 2026-06 1'],
  });
  const { counts } = await added([lineOf({ at: JUNE, address: '/en/atom.xml' }), lineOf()]);
  expect(counts).toEqual([
    'site page en 2026-05 3',
    ...['site feed en 2026-06 1', 'site page en 2026-06 1'],
  ]);
});

it.each([
  ['what the front answered', { handling: 'miss' }],
  ['what passed', { handling: 'pass' }],
  ['what was refused', { handling: 'synth', status: 404 }],
  ['missing pages', { status: 404 }],
  ['requests without a body', { method: 'HEAD' }],
  ['what a browser asks for in advance', { early: 'prefetch' }],
  ['robots', { agent: 'Examplebot/1.0' }],
  ['programs without a name', { agent: '-' }],
])('does not count %s', async (_, parts: Parts) => {
  expect((await added([lineOf(parts)])).counts).toEqual([]);
});

it('says that lines are in another format, and counts the others', async () => {
  const combined = '10.0.0.1 - - [20/May/2026:12:00:00 +0000] "GET /en HTTP/1.1" 200 5 "-" "-"';
  const { said, isComplete, counts } = await added([combined, lineOf(), '']);
  expect(isComplete).toBe(false);
  expect(said).toEqual([
    expect.stringContaining('start varnishncsa with -f'),
    'counted: 1 requests; lines in another format: 2',
  ]);
  expect(counts).toEqual(['site page en 2026-05 1']);
});

it('saves later what could not be saved, and fails only at the end', async () => {
  const saved: number[] = [];
  let failures = 1;
  const save = async ({ addresses }: { addresses: [string, number][] }) => {
    if (failures-- > 0) throw new Error('The database is locked.');
    saved.push(addresses[0]?.[1] ?? 0);
  };
  const lines = [lineOf(), lineOf({ at: MAY + 900 }), lineOf({ at: MAY + 901 })];
  await addStatistics(each(lines), () => undefined, save);
  expect(saved).toEqual([3]);
  failures = 9;
  const failing = addStatistics(each(lines), () => undefined, save);
  await expect(failing).rejects.toThrow('The database is locked.');
});

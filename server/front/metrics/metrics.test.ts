import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import * as prom from 'prom-client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { noteBackup } from '@/db/last-backup';
import { outbox } from '@/db/schema/delivery';
import { edge } from '@/db/schema/edges';
import { enrolEdges } from '@/domain/edges/changes';
import { noCounts } from '@/server/front/cache/cache-counts';
import { freshDatabase } from '@/testing/database';
import { serveMetrics } from './listener';
import { Metrics } from './metrics';
import { Requests } from './requests';

const NOW = Date.now() + 60_000;
const STATE = {
  ...{ ready: true, pagesInMemory: 3, bytesInMemory: 900, pagesInFile: 7, staleShown: 0 },
  ...{ renderers: 2, rendererBytes: 5_000, jobs: true, unsearched: 4 },
};

let folder: string;
let before: string | undefined;

beforeEach(() => {
  freshDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'vitrine-metrics-'));
  before = process.env.DATA_DIR;
  process.env.DATA_DIR = folder;
});

afterEach(() => {
  process.env.DATA_DIR = before ?? '';
  rmSync(folder, { recursive: true });
});

function metricsOf(requests = new Requests(1_000, () => undefined), cache = noCounts()) {
  return new Metrics(prom, { requests, cache, state: () => STATE }, () => NOW);
}

/** The values of a text as Prometheus reads it, by name with labels. */
async function valuesOf(metrics: Metrics): Promise<Record<string, number>> {
  const { text } = await metrics.text();
  const lines = text.split('\n').filter((line) => /^vitrine_/.test(line));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
  );
}

it('tells what was counted, each time anew', async () => {
  const requests = new Requests(1_000, () => undefined);
  const cache = noCounts();
  const metrics = metricsOf(requests, cache);
  for (let n = 0; n < 2; n++) {
    requests.sentFromMemory(200);
    cache.memory += 1;
    metrics.rendered(0.2);
    metrics.madeFresh(0.4);
    await metrics.text();
  }
  requests.searchesRefused = 5;
  expect(await valuesOf(metrics)).toMatchObject({
    'vitrine_requests_total{kind="page",status="2xx"}': 2,
    'vitrine_cache_answers_total{from="memory"}': 2,
    'vitrine_cache_answers_total{from="stale"}': 0,
    vitrine_searches_refused_total: 5,
    vitrine_render_seconds_count: 2,
    'vitrine_render_seconds_bucket{le="0.1"}': 0,
    'vitrine_render_seconds_bucket{le="0.25"}': 2,
    vitrine_publish_fresh_seconds_sum: 0.8,
    vitrine_pages_memory: 3,
    vitrine_renderers: 2,
    vitrine_search_backlog_stories: 4,
  });
});

it('tells how long mails have waited, and how old the last backup is', async () => {
  const metrics = metricsOf();
  const at = await valuesOf(metrics);
  expect(at).toMatchObject({ vitrine_mails_waiting: 0, vitrine_mail_lag_seconds: 0 });
  expect(at).toMatchObject({ vitrine_schedule_lag_seconds: 0, vitrine_wal_bytes: 0 });
  expect(at.vitrine_disk_free_bytes).toBeGreaterThan(0);
  expect(at).not.toHaveProperty('vitrine_backup_age_seconds');
  const mail = { kind: 'mail', payload: {}, createdAt: NOW };
  await tx(async (write) => {
    for (const [id, dueAt] of [
      ['a', NOW - 90_000],
      ['b', NOW + 90_000],
    ] as const) {
      await write.insert(outbox).values({ ...mail, id, onceKey: id, dueAt });
    }
  });
  noteBackup(folder, NOW);
  const later = await valuesOf(metrics);
  expect(later).toMatchObject({ vitrine_mails_waiting: 2, vitrine_mail_lag_seconds: 90 });
  expect(Math.round(later.vitrine_backup_age_seconds ?? 0)).toBe(60);
});

it('tells for each cache in front how long it has not confirmed a purge', async () => {
  const [near, far] = ['http://10.0.0.5:6081/', 'http://10.0.0.6:6081/'];
  const metrics = new Metrics(
    prom,
    { requests: new Requests(1_000, () => undefined), cache: noCounts(), state: () => STATE },
    () => NOW,
    [near, far],
  );
  const lags = async () =>
    Object.entries(await valuesOf(metrics)).filter(([name]) => name.includes('purge_lag'));
  expect(await lags()).toEqual([]);
  const origin = { state: 'one', madeFrom: 'build', isShared: false };
  await tx((write) => enrolEdges(write, [near, far], origin, NOW - 4_000));
  await tx((write) => write.update(edge).set({ everything: 'no' }).where(eq(edge.url, near)));
  expect(await lags()).toEqual([
    [`vitrine_purge_lag_seconds{edge="${near}"}`, 0],
    [`vitrine_purge_lag_seconds{edge="${far}"}`, 4],
  ]);
  expect(await valuesOf(metricsOf())).not.toHaveProperty('vitrine_purge_lag_seconds');
});

it('every metric has a help text, and its unit in its name', async () => {
  const { text } = await metricsOf().text();
  const names = [...text.matchAll(/^# HELP (vitrine_\S+) \S+/gm)].map(([, name]) => name);
  expect(names).toHaveLength([...text.matchAll(/^# TYPE vitrine_/gm)].length);
  const counters = [...text.matchAll(/^# TYPE (vitrine_\S+) counter/gm)].map(([, name]) => name);
  expect(counters.every((name) => name?.endsWith('_total'))).toBe(true);
});

it('answers on this machine alone, and nothing but GET /metrics', async () => {
  const server = serveMetrics(metricsOf(), 0);
  await new Promise((resolve) => server.once('listening', resolve));
  const { port, address } = server.address() as AddressInfo;
  expect(address).toBe('127.0.0.1');
  const ask = (method: string, at: string) =>
    new Promise<number>((resolve) => {
      request({ port, method, path: at, agent: false }, (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
      }).end();
    });
  expect(await ask('GET', '/metrics')).toBe(200);
  expect(await ask('POST', '/metrics')).toBe(405);
  expect(await ask('GET', '/')).toBe(404);
  const second = serveMetrics(metricsOf(), port);
  await new Promise((resolve) => second.once('error', resolve));
  expect(await ask('GET', '/metrics')).toBe(200);
  server.close();
});

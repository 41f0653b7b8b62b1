import { statSync } from 'node:fs';
import path from 'node:path';
import type { Figure } from '@/bench/figure';
import { crawl } from '@/bench/load/fetch';
import type { Bench } from '@/bench/plan';
import { memoryOf } from '@/bench/process/usage';
import { type Site, startSite } from '@/bench/site/front';
import { everyPage } from '@/bench/site/pages';
import { sampleCopy } from '@/bench/site/sample';
import { openContent, publishStories } from '@/bench/site/writing';
import { median, sum } from '@/bench/statistics';
import { closeDatabase } from '@/db/client';
import { listTopics } from '@/domain/topics/queries';

const BATCH = 100;
const MEGABYTE = 1024 * 1024;
const SENTENCE =
  'The committee of the strike wrote down who had spoken, what was asked for, and what came of it. ';

/** Memory of the processes and size of the cache file after many different pages. */
export async function measureMemory(bench: Bench): Promise<Figure[]> {
  const { many } = bench.plan;
  const data = sampleCopy(bench.places, 'many');
  const batches = await writeMany(data, many);
  const site = await startSite(bench.places, data);
  const pages = (await everyPage(site.port)).filter((page) => page.includes('/stories/bench-'));
  const before = await memory(site);
  await crawl(site.port, pages);
  const after = await memory(site);
  const replaced =
    after.pids.join() === before.pids.join() ? '' : 'a renderer was replaced meanwhile';
  await site.stop();
  const file = statSync(path.join(data, 'cache.db')).size;
  const figure = (name: string, unit: string, value: number, note = ''): Figure => ({
    ...{ group: 'g', name, unit, value },
    ...(note && { note }),
  });
  const count = `${pages.length} pages`;
  return [
    figure('publishing a story at first', 'ms', batches[0] ?? 0),
    figure(
      'publishing a story at last',
      'ms',
      batches.at(-1) ?? 0,
      `${many} stories, in batches of ${BATCH}; median ${median(batches).toFixed(1)}`,
    ),
    figure('memory of front, just started', 'MB', before.front / MEGABYTE),
    figure('memory of front, afterwards', 'MB', after.front / MEGABYTE, count),
    figure('memory of renderer, just started', 'MB', before.renderers / MEGABYTE),
    figure('memory of renderer, afterwards', 'MB', after.renderers / MEGABYTE, replaced || count),
    figure('cache.db', 'MB', file / MEGABYTE, count),
    figure('cache.db for a page', 'KB', file / 1024 / pages.length),
  ];
}

async function memory(site: Site) {
  const pids = await site.renderers();
  return { pids, front: memoryOf(site.pid), renderers: sum(pids.map(memoryOf)) };
}

/** Returns milliseconds per story for each batch. */
async function writeMany(data: string, many: number): Promise<number[]> {
  openContent(data);
  const topics = await listTopics('en');
  const took: number[] = [];
  for (let from = 0; from < many; from += BATCH) {
    const stories = Array.from({ length: Math.min(BATCH, many - from) }, (_, at) => {
      const number = from + at;
      const year = 1850 + (number % 130);
      return {
        title: `Bench ${number} of the committees`,
        topicId: topics[number % topics.length]?.id ?? '',
        eventDate: `${year}-${String(1 + (number % 12)).padStart(2, '0')}`,
        markdown: `${SENTENCE.repeat(6)}\n\n${SENTENCE.repeat(4)} ${number}`,
      };
    });
    const began = performance.now();
    await publishStories(stories, Date.UTC(2024, 0, 1) + from * 60_000);
    took.push((performance.now() - began) / stories.length);
  }
  closeDatabase();
  return took;
}

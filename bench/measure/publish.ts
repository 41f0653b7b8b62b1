import { setTimeout as pause } from 'node:timers/promises';
import { type Figure, ofRounds } from '@/bench/figure';
import { crawl, get } from '@/bench/load/fetch';
import type { Bench } from '@/bench/plan';
import { emptyCache, startSite } from '@/bench/site/front';
import { differing, KeptPages } from '@/bench/site/kept-pages';
import { everyPage, TOPIC } from '@/bench/site/pages';
import { sampleCopy } from '@/bench/site/sample';
import { openContent, publishAgain, publishStories } from '@/bench/site/writing';
import { median, percentile } from '@/bench/statistics';
import { closeDatabase } from '@/db/client';
import { findTerm } from '@/domain/taxonomy/term-queries';
import { Watch } from './watch';

const BODY = 'The strike committee met at the docks and wrote down what every member had said.';
const FEEDS = ['/en/atom.xml', '/fa/feed.json', `${TOPIC}/rss.xml`, `${TOPIC}/only/atom.xml`];

/** Results of the publications of a run. */
interface Log {
  commits: number[];
  delays: number[];
  /** Number of pages invalidated by each publication. */
  dropped: number[];
  /** Addresses among them whose bytes were unchanged after rendering. */
  inVain: string[];
}

/** Time from commit to the first correct response under load; and which pages were invalidated. */
export async function measurePublish(bench: Bench): Promise<Figure[]> {
  const data = sampleCopy(bench.places, 'publish');
  const site = await startSite(bench.places, data);
  const pages = [...(await everyPage(site.port)), ...FEEDS];
  await crawl(site.port, pages);
  openContent(data);
  const kept = new KeptPages(data);
  const watch = new Watch(site.port, TOPIC);
  const log = await publishAll(bench, site.port, watch, kept);
  await watch.stop();
  closeDatabase();
  await crawl(site.port, pages);
  const shown = kept.hashes();
  kept.close();
  await site.stop();
  emptyCache(data);
  const again = await startSite(bench.places, data, { port: site.port });
  await crawl(again.port, pages);
  const anew = new KeptPages(data);
  const wrong = differing(shown, anew.hashes());
  anew.close();
  await again.stop();
  return figuresOf(log, watch, wrong);
}

async function publishAll(bench: Bench, port: number, watch: Watch, kept: KeptPages): Promise<Log> {
  const log: Log = { commits: [], delays: [], dropped: [], inVain: [] };
  const topicId = (await findTerm('topic', 'en', 'communism')) ?? '';
  let storyId = '';
  for (let number = 1; number <= bench.plan.publishes; number++) {
    const before = kept.hashes();
    const title = watch.titleOf(number);
    const markdown = `${BODY} ${number}`;
    const began = performance.now();
    // Alternates between a new story and a new title for it.
    if (number % 2 === 0) await publishAgain(storyId, title, markdown, Date.now());
    else [storyId = ''] = await publishStories([{ title, topicId, markdown }], Date.now());
    const committed = performance.now();
    watch.committed = number;
    while (!(await watch.look())) watch.late += 1;
    log.commits.push(committed - began);
    log.delays.push(performance.now() - committed);
    const stale = kept.stale();
    await Promise.all(stale.map((key) => get(port, key)));
    const after = kept.hashes();
    log.dropped.push(
      stale.length + differing(before, after).filter((key) => !stale.includes(key)).length,
    );
    log.inVain.push(...stale.filter((key) => before.get(key) === after.get(key)));
    await pause(20);
  }
  return log;
}

function figuresOf(log: Log, watch: Watch, wrong: readonly string[]): Figure[] {
  const figure = (name: string, unit: string, value: number, most?: number): Figure => ({
    ...{ group: 'e', name, unit, value },
    ...(most !== undefined && { target: { atMost: most } }),
  });
  const publishes = `${log.delays.length} publications`;
  return [
    ofRounds({ group: 'e', name: 'transaction of a publication', unit: 'ms' }, log.commits),
    { ...figure('commit → shown: median', 'ms', median(log.delays)), note: publishes },
    figure('commit → shown: p95', 'ms', percentile(log.delays, 0.95), 100),
    figure('commit → shown: longest', 'ms', Math.max(...log.delays)),
    {
      ...figure('stale answers after a commit', '', watch.late, 0),
      note: `${watch.looks} answers`,
    },
    ofRounds({ group: 'e', name: 'pages dropped by a publication', unit: '' }, log.dropped),
    { ...figure('pages dropped in vain', '', log.inVain.length, 0), note: kindsOf(log.inVain) },
    { ...figure('pages kept that had changed', '', wrong.length, 0), note: kindsOf(wrong) },
  ];
}

/** The most frequent addresses without their language: `/…/today 14, /sitemap.xml 2`. */
function kindsOf(addresses: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const address of addresses) {
    const kind = address.replace(/^\/[a-z]{2}(-[A-Za-z]+)?(?=\/|$)/, '/…');
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const commonest = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 5);
  return commonest.map((entry) => entry.join(' ')).join(', ');
}

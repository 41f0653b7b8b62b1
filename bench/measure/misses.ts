import { type Figure, ofRounds } from '@/bench/figure';
import { crawl } from '@/bench/load/fetch';
import type { Bench } from '@/bench/plan';
import { cpuOf, cpuOfAll } from '@/bench/process/usage';
import { type Site, startSite } from '@/bench/site/front';
import { everyPage } from '@/bench/site/pages';
import { sampleCopy } from '@/bench/site/sample';
import { makeEverythingStale } from '@/bench/site/writing';
import { percentile } from '@/bench/statistics';

/** So small that nearly every page is read from the file. */
const SCANT_MEMORY = { CACHE_MEMORY_MB: '1' };

/** Cost of requesting all pages one after the other. */
interface Pass {
  took: number[];
  /** Microseconds per page. */
  front: number;
  renderers: number;
}

/** Pages that are not in memory: rendered, or read from the cache file after a restart. */
export async function measureMisses(bench: Bench): Promise<Figure[]> {
  const data = sampleCopy(bench.places, 'misses');
  let site = await startSite(bench.places, data);
  const { port } = site;
  const pages = await everyPage(port);
  const first = await pass(site, pages);
  const rendered: Pass[] = [];
  for (let round = 0; round < bench.plan.restarts; round++) {
    await makeEverythingStale(data);
    rendered.push(await pass(site, pages));
  }
  const restarted: Pass[] = [];
  for (let round = 0; round < bench.plan.restarts; round++) {
    await site.stop();
    site = await startSite(bench.places, data, { port });
    restarted.push(await pass(site, pages));
  }
  await site.stop();
  const steady = await fromFileAtSpeed(bench, data, port, pages);
  return [
    ...figuresOf('rendered, just started', [first]),
    ...figuresOf('rendered', rendered),
    ...figuresOf('from cache.db after a restart', restarted),
    steady,
  ].map((figure) => ({ ...figure, note: figure.note ?? `${pages.length} pages` }));
}

async function pass(site: Site, pages: readonly string[]): Promise<Pass> {
  const renderers = await site.renderers();
  const before = { front: cpuOf(site.pid), renderers: cpuOfAll(renderers) };
  const took = await crawl(site.port, pages);
  const each = (now: number, then: number) => ((now - then) * 1_000) / pages.length;
  return {
    took,
    front: each(cpuOf(site.pid), before.front),
    renderers: each(cpuOfAll(renderers), before.renderers),
  };
}

function figuresOf(name: string, passes: readonly Pass[]): Figure[] {
  const took = (share: number) => passes.map((each) => percentile(each.took, share));
  const figure = (what: string, unit: string, rounds: number[]) =>
    ofRounds({ group: 'c', name: `${name}: ${what}`, unit }, rounds);
  return [
    figure(
      'CPU of front',
      'µs',
      passes.map((each) => each.front),
    ),
    figure(
      'CPU of renderer',
      'µs',
      passes.map((each) => each.renderers),
    ),
    figure('median', 'ms', took(0.5)),
    figure('p95', 'ms', took(0.95)),
  ];
}

/** The same reads at full speed by a warm front: the long-term cost of a page from the file. */
async function fromFileAtSpeed(
  bench: Bench,
  data: string,
  port: number,
  pages: string[],
): Promise<Figure> {
  const site = await startSite(bench.places, data, { port, env: SCANT_MEMORY });
  const order = { port, paths: pages, connections: 4, milliseconds: bench.plan.windowMs };
  await bench.generator.run(order);
  const rounds: number[] = [];
  for (let round = 0; round < bench.plan.rounds; round++) {
    const before = cpuOf(site.pid);
    const { requests } = await bench.generator.run(order);
    rounds.push(((cpuOf(site.pid) - before) * 1_000) / requests);
  }
  await site.stop();
  const about = { group: 'c', name: 'from cache.db, warm: CPU of front', unit: 'µs' };
  return ofRounds({ ...about, note: 'memory of 1 MB, all pages in turn' }, rounds);
}

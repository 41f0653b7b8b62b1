import { statSync } from 'node:fs';
import path from 'node:path';
import { type Figure, ofRounds } from '@/bench/figure';
import { crawl, get } from '@/bench/load/fetch';
import type { Bench } from '@/bench/plan';
import { cpuOf, cpuOfAll } from '@/bench/process/usage';
import { addressesIn, KINDS_OF_PAGES, type KindOfPage } from '@/bench/scale/addresses';
import { startGenerated } from '@/bench/scale/site';
import type { Site } from '@/bench/site/front';
import { makeEverythingStale } from '@/bench/site/writing';
import { percentile } from '@/bench/statistics';
import { openConnection } from '@/db/open';

const SLOWER = { page: 2, search: 5 };
const SEARCH_CPU_MS = 50;
/** The archive for which the processor's time of a search has a limit. */
const LIMITED_AT = 100_000;
const READY_MS = 5_000;

interface Pass {
  median: number;
  p95: number;
  /** Milliseconds of the front and its renderers for a page. */
  cpu: number;
}

interface Archive {
  stories: number;
  data: string;
  site: Site;
  addresses: Record<KindOfPage, string[]>;
  passes: Map<KindOfPage, Pass[]>;
}

/** The same kinds of pages, rendered for each request, of archives of several sizes in turns. */
export async function measureScale(bench: Bench): Promise<Figure[]> {
  const archives: Archive[] = [];
  for (const stories of bench.archives.stories) archives.push(await opened(bench, stories));
  for (const archive of archives) await pass(archive);
  for (const archive of archives) archive.passes.clear();
  for (let round = 0; round < bench.plan.rounds; round++) {
    for (const archive of round % 2 ? [...archives].reverse() : archives) await pass(archive);
  }
  for (const { site } of archives) await site.stop();
  const [least, ...greater] = archives;
  if (!least) return [];
  return [
    ...archives.flatMap(figuresOf),
    ...greater.flatMap((archive) => ratiosOf(archive, least)),
  ];
}

async function opened(bench: Bench, stories: number): Promise<Archive> {
  const { data, site } = await startGenerated(bench, stories);
  const connection = openConnection(path.join(data, 'vitrine.db'), { readonly: true });
  const addresses = addressesIn(connection);
  connection.close();
  const [suggestion = ''] = addresses.suggestion;
  if ((await get(site.port, suggestion)).status !== 200) addresses.suggestion = [];
  return { stories, data, site, addresses, passes: new Map() };
}

async function pass({ data, site, addresses, passes }: Archive): Promise<void> {
  await makeEverythingStale(data);
  // What every page shows, and the names that searches know, is read once after a change.
  for (const path of ['/en/subscribe', '/en/search?q=once']) await get(site.port, path);
  const renderers = await site.renderers();
  const cpu = () => cpuOf(site.pid) + cpuOfAll(renderers);
  for (const kind of KINDS_OF_PAGES) {
    const paths = addresses[kind];
    if (paths.length === 0) continue;
    const before = cpu();
    const took = await crawl(site.port, paths);
    const known = passes.get(kind) ?? [];
    passes.set(kind, known);
    known.push({
      median: percentile(took, 0.5),
      p95: percentile(took, 0.95),
      cpu: (cpu() - before) / paths.length,
    });
  }
}

function figuresOf({ stories, data, site, passes }: Archive): Figure[] {
  const of = `${stories.toLocaleString('en')} stories`;
  const figures: Figure[] = [...passes].flatMap(([kind, rounds]) => {
    const figure = (name: string, values: number[], target?: Figure['target']) =>
      ofRounds({ group: 'r', name: `${of}, ${kind}: ${name}`, unit: 'ms', target }, values);
    const isLimited = stories === LIMITED_AT && kind.startsWith('search');
    return [
      figure(
        'median',
        rounds.map(({ median }) => median),
      ),
      figure(
        'p95',
        rounds.map(({ p95 }) => p95),
      ),
      figure(
        'CPU',
        rounds.map(({ cpu }) => cpu),
        isLimited ? { atMost: SEARCH_CPU_MS } : undefined,
      ),
    ];
  });
  const about = { group: 'r', unit: 'KB' };
  const file = path.join(data, 'vitrine.db');
  return [
    ...figures,
    { ...about, name: `${of}: search index for a story`, value: indexBytes(file) / stories / 1024 },
    { ...about, name: `${of}: database for a story`, value: statSync(file).size / stories / 1024 },
    {
      ...{ group: 'r', name: `${of}: ready after the start`, unit: 'ms' },
      ...{ value: site.readyAfter, target: { atMost: READY_MS } },
    },
  ];
}

function ratiosOf({ stories, passes }: Archive, least: Archive): Figure[] {
  return [...passes].flatMap(([kind, rounds]) => {
    const first = least.passes.get(kind) ?? [];
    const ratios = rounds.map(({ p95 }, round) => p95 / (first[round]?.p95 ?? Number.NaN));
    const isSearch = kind.startsWith('search') || kind === 'suggestion';
    const limit = isSearch ? SLOWER.search : SLOWER.page;
    const target = kind.startsWith('browse') ? undefined : { atMost: limit };
    const sizes = [stories, least.stories].map((size) => size.toLocaleString('en')).join(' ÷ ');
    return ofRounds({ group: 'r', name: `${kind}: p95 at ${sizes}`, unit: '×', target }, ratios);
  });
}

/** Of readers' and staff's texts. */
function indexBytes(file: string): number {
  const connection = openConnection(file, { readonly: true });
  const sizes = ['reader_search', 'text_search'].map((index) =>
    connection.prepare(`select sum(length(block)) from ${index}_data`).pluck().get(),
  );
  connection.close();
  return sizes.reduce((sum: number, size) => sum + Number(size), 0);
}

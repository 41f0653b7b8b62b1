import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Figure, ofRounds } from '@/bench/figure';
import { get, textOf } from '@/bench/load/fetch';
import { Generator } from '@/bench/load/generator';
import type { Bench } from '@/bench/plan';
import { facets, greatest } from '@/bench/scale/addresses';
import { startGenerated } from '@/bench/scale/site';
import { openContent, publishAgain, publishStories } from '@/bench/site/writing';
import { median, percentile } from '@/bench/statistics';
import { closeDatabase } from '@/db/client';
import { openConnection } from '@/db/open';

const READERS = { connections: 8, rate: 400 };
const FLOOD = { connections: 16 };
const FLOOD_MS = 20_000;
const DIFFERENT = 20_000;
const PAUSE_MS = 500;
const AS_BEFORE = 2;

interface Window {
  p99: number;
  shown: number[];
}

/**
 * Hits of kept pages, and publications until they are shown, while different addresses of facets
 * are asked for as fast as they are answered; beside the same without these.
 */
export async function measureFlood(bench: Bench): Promise<Figure[]> {
  const { data, site } = await startGenerated(bench, Math.max(...bench.archives.stories));
  const connection = openConnection(path.join(data, 'vitrine.db'), { readonly: true });
  const [topic] = greatest(connection, 'topic', 1);
  const flood = facets(connection, DIFFERENT);
  connection.close();
  if (!topic) throw new Error('The archive has no topics.');
  const others = new Generator(bench.places.scripts);
  others.keepAside();
  openContent(data);
  const page = `/en/topics/${topic.slug}`;
  const kept = ['/en/topics', '/en/subscribe'];
  for (const each of kept) await get(site.port, each);
  const publisher = await Publisher.begin(site.port, page, topic.id);
  const window = async (): Promise<Window> => {
    const shown: number[] = [];
    const end = performance.now() + FLOOD_MS;
    const publishing = async () => {
      for (; performance.now() < end; await pause(PAUSE_MS)) shown.push(await publisher.publish());
    };
    const hits = { port: site.port, paths: kept, milliseconds: FLOOD_MS, ...READERS };
    const [{ latency }] = await Promise.all([bench.generator.run(hits), publishing()]);
    return { p99: latency.p99, shown };
  };
  const before: Window[] = [];
  const during: Window[] = [];
  const rendered: number[] = [];
  const refused: number[] = [];
  for (let pair = 0; pair < Math.min(2, bench.plan.busyPairs); pair++) {
    before.push(await window());
    const order = { port: site.port, paths: flood, milliseconds: FLOOD_MS, ...FLOOD };
    const [beside, work] = await Promise.all([window(), others.run(order, 200, 429)]);
    during.push(beside);
    rendered.push((work.statuses[200] ?? 0) / work.seconds);
    refused.push((work.statuses[429] ?? 0) / work.seconds);
  }
  others.stop();
  closeDatabase();
  await site.stop();
  return [
    ...figuresOf(before, during),
    ofRounds({ group: 's', name: 'facets answered meanwhile', unit: '/s' }, rendered),
    ofRounds({ group: 's', name: 'facets refused meanwhile', unit: '/s' }, refused),
  ];
}

/** Changes the title of one story and waits until readers see it. */
class Publisher {
  private number = 0;

  private constructor(
    private readonly port: number,
    private readonly page: string,
    private readonly storyId: string,
  ) {}

  static async begin(port: number, page: string, topicId: string): Promise<Publisher> {
    const story = { title: 'Flood 0.', topicId, markdown: 'A story of the bench.' };
    const [storyId = ''] = await publishStories([story], Date.now());
    return new Publisher(port, page, storyId);
  }

  /** Returns the milliseconds from the commit to the page that shows it. */
  async publish(): Promise<number> {
    this.number += 1;
    const title = `Flood ${this.number}.`;
    await publishAgain(this.storyId, title, 'A story of the bench.', Date.now());
    const committed = performance.now();
    while (!textOf(await get(this.port, this.page)).includes(title)) await pause(1);
    return performance.now() - committed;
  }
}

function figuresOf(before: Window[], during: Window[]): Figure[] {
  const figure = (name: string, unit: string, values: number[], target?: Figure['target']) =>
    ofRounds({ group: 's', name, unit, target }, values);
  const p99 = (windows: Window[]) => windows.map((each) => each.p99);
  const shown = (windows: Window[], share: number) =>
    windows.map((each) => percentile(each.shown, share));
  const ratio = (of: number[], to: number[]) => of.map((each, at) => each / (to[at] ?? Number.NaN));
  const target = { atMost: AS_BEFORE };
  return [
    figure('hits before: p99', 'ms', p99(before)),
    figure('hits during a flood of facets: p99', 'ms', p99(during)),
    figure('hits: p99 during ÷ before', '×', ratio(p99(during), p99(before)), target),
    figure('publish → shown before: median', 'ms', shown(before, 0.5)),
    figure('publish → shown during: median', 'ms', shown(during, 0.5)),
    figure('publish → shown during: p95', 'ms', shown(during, 0.95)),
    figure(
      'publish → shown: median during ÷ before',
      '×',
      ratio(
        during.map((each) => median(each.shown)),
        before.map((each) => median(each.shown)),
      ),
      target,
    ),
  ];
}

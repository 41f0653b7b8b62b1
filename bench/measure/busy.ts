import { type Figure, ofRounds } from '@/bench/figure';
import { get } from '@/bench/load/fetch';
import { Generator } from '@/bench/load/generator';
import type { Outcome } from '@/bench/load/run';
import type { Bench } from '@/bench/plan';
import { startSite } from '@/bench/site/front';
import { STORY, TOPIC } from '@/bench/site/pages';
import { sampleCopy } from '@/bench/site/sample';
import { startBareServer } from '@/bench/site/yardsticks';

type Latency = Outcome['latency'];

/** A rate that leaves the processor mostly idle, so that latency is measured without a queue. */
const READERS = { connections: 8, rate: 400 };
/** Enough concurrent renders to keep a renderer busy. */
const RENDERS = { connections: 2 };

/**
 * Latency of hits while a renderer is busy with uncached pages; and of a bare server during the
 * same renders, which is the machine's own share.
 */
export async function measureBusy(bench: Bench): Promise<Figure[]> {
  const site = await startSite(bench.places, sampleCopy(bench.places, 'busy'));
  const { port } = site;
  const milliseconds = bench.plan.busyMs;
  const others = new Generator(bench.places.scripts);
  others.keepAside();
  for (const page of [STORY, TOPIC]) await get(port, page);
  const bare = await startBareServer(bench.places, port, [STORY, TOPIC]);
  const hits = (of = port) =>
    bench.generator.run({ port: of, paths: [STORY, TOPIC], milliseconds, ...READERS });
  const unknown = [`/en/stories/nobody-wrote-${Date.now().toString(36)}-{n}`];
  const renders = () => others.run({ port, paths: unknown, milliseconds, ...RENDERS }, 404);
  await Promise.all([hits(), renders()]);
  await hits(bare.port);
  const idle: Latency[] = [];
  const busy: Latency[] = [];
  const bareBusy: Latency[] = [];
  const rendered: number[] = [];
  for (let pair = 0; pair < bench.plan.busyPairs; pair++) {
    idle.push((await hits()).latency);
    const [outcome, work] = await Promise.all([hits(), renders()]);
    busy.push(outcome.latency);
    rendered.push(work.requests / work.seconds);
    const [beside] = await Promise.all([hits(bare.port), renders()]);
    bareBusy.push(beside.latency);
  }
  others.stop();
  await bare.stop();
  await site.stop();
  const ratios = busy.map((each, at) => each.p99 / (idle[at]?.p99 ?? Number.NaN));
  const figure = (name: string, unit: string, rounds: number[]) =>
    ofRounds({ group: 'd', name, unit }, rounds);
  const median = (windows: Latency[]) => windows.map((each) => each.median);
  const p99 = (windows: Latency[]) => windows.map((each) => each.p99);
  return [
    figure('hit while idle: median', 'ms', median(idle)),
    figure('hit while idle: p99', 'ms', p99(idle)),
    figure('hit while rendering: median', 'ms', median(busy)),
    figure('hit while rendering: p99', 'ms', p99(busy)),
    figure('bare Node beside the same renders: p99', 'ms', p99(bareBusy)),
    figure('renders meanwhile', '/s', rendered),
    { ...figure('p99 rendering ÷ idle', '×', ratios), target: { atMost: 3 } },
  ];
}

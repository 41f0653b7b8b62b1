import { type Figure, ofRounds, type Target } from '@/bench/figure';
import { get } from '@/bench/load/fetch';
import type { Bench } from '@/bench/plan';
import type { Server } from '@/bench/process/server-process';
import { cpuOfAll, familyOf } from '@/bench/process/usage';
import { startSite } from '@/bench/site/front';
import { STORY, TOPIC } from '@/bench/site/pages';
import { sampleCopy } from '@/bench/site/sample';
import { startBareServer, startCachingNext, startNext } from '@/bench/site/yardsticks';
import { median } from '@/bench/statistics';

const CONNECTIONS = 16;
/** Time for V8 to optimise the code of a hit, which costs several times more before. */
const WARM_UP_MS = 4_000;

/** One server measured for one period. */
interface Round {
  /** CPU time per request in microseconds. */
  cpu: number;
  /** Requests per second. */
  speed: number;
  /** Share of the period in which the load generator used its CPU. */
  generator: number;
}

type Name = 'ours' | 'bare' | 'next' | 'cachingNext';

/** Servers whose child processes take no part in a hit. */
const countsAlone: Name[] = ['ours', 'bare'];

/**
 * Cached pages of our front, of a bare Node server that sends the same bytes, and of Next alone.
 * All four servers run at once and take turns, so that other load on the machine affects each.
 */
export async function measureHits(bench: Bench): Promise<Figure[]> {
  const data = sampleCopy(bench.places, 'hits');
  const ours = await startSite(bench.places, data);
  for (const page of [STORY, TOPIC]) await get(ours.port, page);
  const servers: Record<Name, Server> = {
    ours,
    bare: await startBareServer(bench.places, ours.port, [STORY, TOPIC]),
    next: await startNext(bench.places, data, STORY),
    cachingNext: await startCachingNext(bench.places, data, STORY),
  };
  const figures: Figure[] = [];
  for (const [kind, page] of Object.entries({ story: STORY, topic: TOPIC })) {
    figures.push(...compare(kind, await takeTurns(bench, servers, page)));
  }
  for (const server of Object.values(servers)) await server.stop();
  return figures;
}

async function takeTurns(
  bench: Bench,
  servers: Record<Name, Server>,
  page: string,
): Promise<Record<Name, Round[]>> {
  const rounds: Record<Name, Round[]> = { ours: [], bare: [], next: [], cachingNext: [] };
  const names = Object.keys(rounds) as Name[];
  for (const name of names) await work(bench, name, servers[name], page, WARM_UP_MS);
  for (let round = 0; round < bench.plan.rounds; round++) {
    // Every other round is reversed, so that no server always runs on a heated processor.
    const order = round % 2 === 0 ? names : [...names].reverse();
    for (const name of order) {
      rounds[name].push(await work(bench, name, servers[name], page, bench.plan.windowMs));
    }
  }
  return rounds;
}

async function work(
  { generator }: Bench,
  name: Name,
  server: Server,
  page: string,
  milliseconds: number,
): Promise<Round> {
  const pids = countsAlone.includes(name) ? [server.pid] : familyOf(server.pid);
  const before = cpuOfAll(pids);
  const order = { port: server.port, paths: [page], connections: CONNECTIONS, milliseconds };
  const { requests, seconds, ownCpu } = await generator.run(order);
  const cpu = ((cpuOfAll(pids) - before) * 1_000) / requests;
  return { cpu, speed: requests / seconds, generator: ownCpu / 1_000 / seconds };
}

function compare(kind: string, rounds: Record<Name, Round[]>): Figure[] {
  const all = (name: Name, what: keyof Round) => rounds[name].map((round) => round[what]);
  const ratio = (above: Name, below: Name, what: keyof Round) =>
    all(above, what).map((value, at) => value / (all(below, what)[at] ?? Number.NaN));
  const share = Math.round(median(all('ours', 'generator')) * 100);
  const limit = `load generator at work ${share}% of the time`;
  const figure = (group: string, name: string, unit: string, values: number[], target?: Target) =>
    ofRounds({ group, name: `${kind}: ${name}`, unit, target }, values);
  return [
    figure('a', 'CPU for a hit', 'µs', all('ours', 'cpu')),
    figure('a', 'CPU of bare Node', 'µs', all('bare', 'cpu')),
    figure('a', 'CPU ÷ bare Node', '×', ratio('ours', 'bare', 'cpu'), { atMost: 1.3 }),
    { ...figure('a', 'requests', '/s', all('ours', 'speed')), note: limit },
    figure('a', 'requests/s ÷ bare Node', '×', ratio('ours', 'bare', 'speed'), { atLeast: 0.8 }),
    figure('b', 'CPU of next start', 'µs', all('next', 'cpu')),
    figure('b', 'CPU of next start ÷ ours', '×', ratio('next', 'ours', 'cpu'), { atLeast: 30 }),
    figure('b', 'requests/s ÷ next start', '×', ratio('ours', 'next', 'speed'), { atLeast: 30 }),
    figure('b', 'CPU of next start with ISR', 'µs', all('cachingNext', 'cpu')),
    figure('b', 'CPU of ISR ÷ ours', '×', ratio('cachingNext', 'ours', 'cpu'), { atLeast: 30 }),
    figure('b', 'requests/s ÷ ISR', '×', ratio('ours', 'cachingNext', 'speed'), { atLeast: 30 }),
  ];
}

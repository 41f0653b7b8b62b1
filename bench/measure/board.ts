import { type Figure, ofRounds } from '@/bench/figure';
import type { Bench } from '@/bench/plan';
import { startSite } from '@/bench/site/front';
import { writeBoard } from '@/bench/site/many-cells';
import { sampleCopy } from '@/bench/site/sample';
import { signInEditor } from '@/bench/site/signed-in';

const STORIES = 2_000;
/** Queries of the workflow board. */
const BOARDS: Record<string, string> = {
  'first page': '',
  'by due date': 'sort=due',
  'missing in Persian': 'state=missing&language=fa',
  behind: 'state=behind',
  'overdue, nobody’s': 'due=overdue&assignee=nobody',
  'search: common': 'q=strike',
};

/** The workflow board with 2,000 stories in seven languages, one request after the other. */
export async function measureBoard(bench: Bench): Promise<Figure[]> {
  const data = sampleCopy(bench.places, 'board');
  writeBoard(data, STORIES);
  const cookie = await signInEditor(data);
  const site = await startSite(bench.places, data);
  const figures: Figure[] = [];
  for (const [name, query] of Object.entries(BOARDS)) {
    const order = {
      port: site.port,
      paths: [`/admin/board?${query}`],
      headers: [`cookie: ${cookie.name}=${cookie.value}`],
      connections: 1,
      milliseconds: bench.plan.busyMs,
    };
    await bench.generator.run({ ...order, milliseconds: 1_000 });
    const { latency } = await bench.generator.run(order);
    figures.push({
      ...ofRounds({ group: 'k', name: `board, ${name}: p95`, unit: 'ms' }, [latency.p95]),
      target: { atMost: 150 },
      note: `median ${Math.round(latency.median)} ms`,
    });
  }
  await site.stop();
  return figures;
}

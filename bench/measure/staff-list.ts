import { type Figure, ofRounds } from '@/bench/figure';
import type { Bench } from '@/bench/plan';
import { startSite } from '@/bench/site/front';
import { writeManyStories } from '@/bench/site/many-stories';
import { sampleCopy } from '@/bench/site/sample';
import { signInEditor } from '@/bench/site/signed-in';
import { openConnection } from '@/db/open';

const STORIES = 100_000;
/** Queries of the story list; `{topic}` is a topic of ten thousand of the stories. */
const LISTS: Record<string, string> = {
  'first page': '',
  'by title': 'sort=title',
  'one state, one language': 'state=review&language=fa',
  'one kind': 'kind=publication',
  'one topic': 'topic={topic}',
  'search: rare': 'q=no.+4711',
  'search: common': 'q=strike',
};

/** The story list with 100,000 stories in three languages each, one request after the other. */
export async function measureStaffList(bench: Bench): Promise<Figure[]> {
  const data = sampleCopy(bench.places, 'staff-list');
  const topic = anyTopic(data);
  writeManyStories(data, STORIES, topic);
  const cookie = await signInEditor(data);
  const site = await startSite(bench.places, data);
  const figures: Figure[] = [];
  for (const [name, query] of Object.entries(LISTS)) {
    const order = {
      port: site.port,
      paths: [`/admin/stories?${query.replace('{topic}', topic)}`],
      headers: [`cookie: ${cookie.name}=${cookie.value}`],
      connections: 1,
      milliseconds: bench.plan.busyMs,
    };
    await bench.generator.run({ ...order, milliseconds: 1_000 });
    const { latency } = await bench.generator.run(order);
    figures.push({
      ...ofRounds({ group: 'i', name: `stories list, ${name}: p95`, unit: 'ms' }, [latency.p95]),
      target: { atMost: 150 },
      note: `median ${Math.round(latency.median)} ms`,
    });
  }
  await site.stop();
  return figures;
}

function anyTopic(data: string): string {
  const connection = openConnection(`${data}/vitrine.db`, { readonly: true });
  const id = connection.prepare('select id from topic order by id limit 1').pluck().get();
  connection.close();
  return String(id);
}

import { type Figure, ofRounds } from '@/bench/figure';
import type { Bench } from '@/bench/plan';
import { cpuOf, cpuOfAll } from '@/bench/process/usage';
import { startSite } from '@/bench/site/front';
import { longText } from '@/bench/site/long-text';
import { storedText } from '@/bench/site/own-story';
import { sampleCopy } from '@/bench/site/sample';
import { signInEditor } from '@/bench/site/signed-in';
import { EditorsDesk } from '@/bench/site/writing-page';

const WORDS = 20_000;
const WARM_UP = 8;

/** Effect of an editor with a long text on others: opening its page, and one save. */
export async function measureLongText(bench: Bench): Promise<Figure[]> {
  const data = sampleCopy(bench.places, 'long-text');
  const cookie = await signInEditor(data);
  const site = await startSite(bench.places, data);
  const desk = new EditorsDesk(site.port, `${cookie.name}=${cookie.value}`);
  let text = storedText(data, 'en', 'hero-of-labour');
  const pids = await site.renderers();
  const used = () => cpuOf(site.pid) + cpuOfAll(pids);
  const took: number[] = [];
  for (let round = -WARM_UP; round < bench.plan.publishes; round++) {
    const body = longText(WORDS, `round ${round}`);
    const before = used();
    const saved = await desk.save(text, { title: 'A long text', body, sittingId: 'bench' });
    text = saved.text;
    await desk.open(text);
    if (round >= 0) took.push(used() - before);
  }
  await site.stop();
  const name = `open and save ${WORDS.toLocaleString('en')} words: CPU`;
  return [{ ...ofRounds({ group: 'o', name, unit: 'ms' }, took), target: { atMost: 300 } }];
}

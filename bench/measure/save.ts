import { type Figure, ofRounds } from '@/bench/figure';
import type { Bench } from '@/bench/plan';
import { cpuOf, cpuOfAll } from '@/bench/process/usage';
import { startSite } from '@/bench/site/front';
import { longText } from '@/bench/site/long-text';
import { type StoredText, storedText } from '@/bench/site/own-story';
import { sampleCopy } from '@/bench/site/sample';
import { signInEditor } from '@/bench/site/signed-in';
import { EditorsDesk } from '@/bench/site/writing-page';
import { percentile } from '@/bench/statistics';

const SIZES = [1_000, 5_000, 15_000];
const TARGETED = 5_000;
const SAVES_IN_SITTING = 20;
/** Public texts that are edited in turn. */
const TEXTS = [
  ['en', 'a-congress-of-women-in-wartime'],
  ['en', 'hero-of-labour'],
] as const;
const WARM_UP = 15;

/** Saves by the save route: texts of several lengths in turn, a sentence more each time. */
export async function measureSave(bench: Bench): Promise<Figure[]> {
  const data = sampleCopy(bench.places, 'save');
  const cookie = await signInEditor(data);
  const site = await startSite(bench.places, data);
  const desk = new EditorsDesk(site.port, `${cookie.name}=${cookie.value}`);
  let texts: StoredText[] = TEXTS.map(([language, slug]) => storedText(data, language, slug));
  const took = new Map(SIZES.map((size) => [size, [] as number[]]));
  let serial = 0;
  const saveOnce = async (size: number) => {
    serial += 1;
    const [text, ...others] = texts;
    if (!text) throw new Error('There is nothing to save.');
    const sitting = Math.floor(serial / SAVES_IN_SITTING);
    const sittingId = `bench-${sitting}`;
    if (serial % SAVES_IN_SITTING === 0) {
      for (const each of texts) await desk.leave(each, `bench-${sitting - 1}`);
    }
    const body = longText(size + (serial % SAVES_IN_SITTING) * 18, `save ${serial}`);
    const saved = await desk.save(text, { title: 'Saved by the bench', body, sittingId });
    texts = [...others, saved.text];
    return saved.took;
  };
  for (let turn = 0; turn < WARM_UP; turn++) await saveOnce(TARGETED);
  const pids = await site.renderers();
  const used = () => cpuOf(site.pid) + cpuOfAll(pids);
  const work = new Map(SIZES.map((size) => [size, 0]));
  const turns = bench.plan.publishes * 2;
  for (let turn = 0; turn < turns; turn++) {
    for (const size of SIZES) {
      const before = used();
      took.get(size)?.push(await saveOnce(size));
      work.set(size, (work.get(size) ?? 0) + used() - before);
    }
  }
  await site.stop();
  return SIZES.map((size) => {
    const all = took.get(size) ?? [];
    const name = `save of ${size.toLocaleString('en')} words: p95`;
    const half = Math.ceil(all.length / 2);
    const parts = [all.slice(0, half), all.slice(half)].map((part) => percentile(part, 0.95));
    return {
      ...ofRounds({ group: 'l', name, unit: 'ms' }, parts),
      value: percentile(all, 0.95),
      ...(size === TARGETED && { target: { atMost: 100 } }),
      note: `median ${Math.round(percentile(all, 0.5))} ms of ${all.length}, ${Math.round((work.get(size) ?? 0) / turns)} ms of CPU`,
    };
  });
}

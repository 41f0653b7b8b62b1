import { setTimeout as pause } from 'node:timers/promises';
import { type Figure, ofRounds } from '@/bench/figure';
import type { Bench } from '@/bench/plan';
import { cpuOf, cpuOfAll } from '@/bench/process/usage';
import { startSite } from '@/bench/site/front';
import { longText } from '@/bench/site/long-text';
import { storedText } from '@/bench/site/own-story';
import { STORY } from '@/bench/site/pages';
import { sampleCopy } from '@/bench/site/sample';
import { signInEditor } from '@/bench/site/signed-in';
import { EditorsDesk } from '@/bench/site/writing-page';
import { median, percentile } from '@/bench/statistics';
import { Watch } from './watch';

/** Length of a typical story. */
const WORDS = 600;

/** Publishing by the form of the writing page: until the response, and until a reader sees it. */
export async function measureStaffPublish(bench: Bench): Promise<Figure[]> {
  const data = sampleCopy(bench.places, 'staff-publish');
  const cookie = await signInEditor(data);
  const site = await startSite(bench.places, data);
  const desk = new EditorsDesk(site.port, `${cookie.name}=${cookie.value}`);
  let text = storedText(data, 'en', STORY.split('/').at(-1) ?? '');
  const watch = new Watch(site.port, STORY);
  const pids = await site.renderers();
  const used = () => cpuOf(site.pid) + cpuOfAll(pids);
  const work: number[] = [];
  const answers: number[] = [];
  const delays: number[] = [];
  const whole: number[] = [];
  for (let number = 1; number <= bench.plan.publishes; number++) {
    const written = {
      title: watch.titleOf(number),
      body: longText(WORDS, `publication ${number}`),
    };
    ({ text } = await desk.save(text, { ...written, sittingId: 'bench' }));
    const publish = await desk.publishing(text);
    const before = used();
    const began = performance.now();
    await publish();
    const answered = performance.now();
    text = storedText(data, 'en', text.slug);
    watch.committed = number;
    const asked = performance.now();
    while (!(await watch.look())) watch.late += 1;
    const seen = performance.now() - asked;
    work.push(used() - before);
    answers.push(answered - began);
    delays.push(seen);
    whole.push(answered - began + seen);
    await pause(20);
  }
  await watch.stop();
  await site.stop();
  const about = (name: string) => ({
    group: 'm',
    name: `published by an editor: ${name}`,
    unit: 'ms',
  });
  return [
    ofRounds(about('button → answer'), answers),
    {
      ...ofRounds(about('answer → reader sees it'), delays),
      note: `p95 ${Math.round(percentile(delays, 0.95))} ms`,
    },
    {
      ...about('button → reader sees it, p95'),
      value: percentile(whole, 0.95),
      target: { atMost: 100 },
      note: `median ${Math.round(median(whole))} ms of ${whole.length}, ${Math.round(median(work))} ms of CPU, readers included`,
    },
    {
      ...{ group: 'm', name: 'stale answers after an answer', unit: '', value: watch.late },
      ...{ target: { atMost: 0 }, note: `${watch.looks} answers` },
    },
  ];
}

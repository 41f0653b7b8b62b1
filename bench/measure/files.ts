import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Figure } from '@/bench/figure';
import { get } from '@/bench/load/fetch';
import type { Bench } from '@/bench/plan';
import { calledFiles } from '@/bench/process/source-files';
import { type Site, startSite } from '@/bench/site/front';
import { longText } from '@/bench/site/long-text';
import { storedText } from '@/bench/site/own-story';
import { STORY } from '@/bench/site/pages';
import { sampleCopy } from '@/bench/site/sample';
import { signInEditor } from '@/bench/site/signed-in';
import { EditorsDesk } from '@/bench/site/writing-page';

const OTHER_STORY = '/en/stories/hero-of-labour';
const WORDS = 600;

/** How many of our source files a save and a miss pass in the site's processes. */
export async function measureFiles(bench: Bench): Promise<Figure[]> {
  const data = sampleCopy(bench.places, 'files');
  const folder = path.join(bench.places.work, 'coverage');
  mkdirSync(folder, { recursive: true });
  const coverage = pathToFileURL(path.join(bench.places.scripts, 'coverage.js'));
  const env = { NODE_OPTIONS: `--import=${coverage}`, COVERAGE_FOLDER: folder };
  const cookie = await signInEditor(data);
  const site = await startSite(bench.places, data, { env });
  const desk = new EditorsDesk(site.port, `${cookie.name}=${cookie.value}`);
  let text = storedText(data, 'en', 'a-congress-of-women-in-wartime');
  const save = async (serial: number) => {
    const body = longText(WORDS, `files ${serial}`);
    const given = { title: 'Saved by the bench', body, sittingId: 'files' };
    text = (await desk.save(text, given)).text;
  };
  await save(0);
  const saved = await filesOf(site, folder, () => save(1));
  await get(site.port, OTHER_STORY);
  const missed = await filesOf(site, folder, async () => {
    const { status } = await get(site.port, STORY);
    if (status !== 200) throw new Error(`${STORY} was answered with ${status}.`);
  });
  await site.stop();
  return [figureOf('second save of a text', saved), figureOf('miss of a story page', missed)];
}

/** The files that the front and its renderer passed while `work` was done. */
async function filesOf(site: Site, folder: string, work: () => Promise<void>) {
  const [renderer = 0] = await site.renderers();
  const taken = async () => ({
    front: await calledFiles(site.pid, folder),
    renderer: await calledFiles(renderer, folder),
  });
  await taken();
  await work();
  return taken();
}

function figureOf(name: string, { front, renderer }: Awaited<ReturnType<typeof filesOf>>): Figure {
  const all = [...new Set([...front, ...renderer])].sort();
  console.log(`${name}:\n${all.map((file) => `  ${file}`).join('\n')}`);
  return {
    ...{ group: 'p', name: `${name}: source files`, unit: 'files', value: all.length },
    note: `front ${front.size}, renderer ${renderer.size}; ${byFolder(all)}`,
  };
}

function byFolder(files: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const file of files) {
    const [folder = ''] = file.split('/');
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].map(([folder, count]) => `${folder} ${count}`).join(', ');
}

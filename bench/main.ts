/** Measures all published figures in one run. `bin/bench.mjs` builds and starts it. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Figure } from './figure';
import { Generator } from './load/generator';
import { measureBoard } from './measure/board';
import { measureBusy } from './measure/busy';
import { measureBytes } from './measure/bytes';
import { measureEditor } from './measure/editor';
import { measureFiles } from './measure/files';
import { measureFlood } from './measure/flood';
import { measureHits } from './measure/hits';
import { measureLongText } from './measure/long-text';
import { measureMails } from './measure/mails';
import { measureMemory } from './measure/memory';
import { measureMisses } from './measure/misses';
import { measurePublish } from './measure/publish';
import { measureRelevance } from './measure/relevance';
import { measureSave } from './measure/save';
import { measureScale } from './measure/scale';
import { measureStaffList } from './measure/staff-list';
import { measureStaffPublish } from './measure/staff-publish';
import { measureUpload } from './measure/upload';
import { measureVitals } from './measure/vitals';
import { type Bench, FULL, QUICK } from './plan';
import { loadNow, tableOf, verdict, writeResults } from './report';
import { placesIn } from './site/places';

const measures: Record<string, (bench: Bench) => Promise<Figure[]>> = {
  hits: measureHits,
  misses: measureMisses,
  busy: measureBusy,
  publish: measurePublish,
  bytes: measureBytes,
  memory: measureMemory,
  vitals: measureVitals,
  'staff-list': measureStaffList,
  board: measureBoard,
  upload: measureUpload,
  save: measureSave,
  'long-text': measureLongText,
  'staff-publish': measureStaffPublish,
  editor: measureEditor,
  files: measureFiles,
  relevance: measureRelevance,
  scale: measureScale,
  flood: measureFlood,
  mails: measureMails,
};

const { values: given } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    stories: { type: 'string' },
    archives: { type: 'string' },
  },
});
const wanted = given.only?.split(',') ?? Object.keys(measures);
const build = '.build-bench';
const places = placesIn(build);
rmSync(places.work, { recursive: true, force: true });
mkdirSync(places.work, { recursive: true });

const startedAt = new Date().toISOString();
const began = performance.now();
const before = loadNow();
const generator = new Generator(places.scripts);
const archives = {
  stories: (given.stories ?? (given.quick ? '1000,10000' : '1000,100000')).split(',').map(Number),
  folder: path.resolve(given.archives ?? path.join(build, 'archives')),
};
const bench: Bench = { places, plan: given.quick ? QUICK : FULL, generator, archives };
const figures: Figure[] = [];

for (const name of wanted) {
  const measure = measures[name];
  if (!measure) throw new Error(`There is no "${name}", only ${Object.keys(measures).join(', ')}.`);
  console.log(`[${seconds().toString().padStart(4)} s] ${name}`);
  try {
    figures.push(...(await measure(bench)));
  } catch (error) {
    console.error(`"${name}" could not be measured:`, error);
    process.exitCode = 1;
  }
}
generator.stop();
rmSync(places.work, { recursive: true, force: true });

figures.sort((a, b) => a.group.localeCompare(b.group));
console.log(`\n${tableOf(figures).join('\n')}\n\n${verdict(figures)} in ${seconds()} s`);
if (!given.only) {
  const load = { before, after: loadNow() };
  const circumstances = { startedAt, seconds: seconds(), isQuick: given.quick, load };
  const file = writeResults('bench/results', build, circumstances, figures);
  console.log(`The figures are in ${file} and bench/results/latest.json`);
}
process.exit();

function seconds(): number {
  return Math.round((performance.now() - began) / 1_000);
}

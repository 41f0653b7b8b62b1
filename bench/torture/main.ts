/** Tries to break the promises about shared texts. `bin/torture.mjs` compiles and starts it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Found, tableOf, writeFound } from './report';
import { RUNS } from './runs';
import type { Row, TortureRun } from './torture';

const { values: given } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    seed: { type: 'string' },
  },
});
const names = given.only?.split(',') ?? RUNS.map((run) => run.name);
const unknown = names.filter((name) => !RUNS.some((run) => run.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no "${unknown.join('", "')}", only ${RUNS.map((run) => run.name).join(', ')}.`,
  );
  process.exit(1);
}
const seed = Number(given.seed ?? Date.now() % 1_000_000_000);
const startedAt = new Date().toISOString();
const began = performance.now();
const found: Found[] = [];

for (const run of RUNS.filter(({ name }) => names.includes(name))) {
  console.log(`[${secondsSince(began).toString().padStart(4)} s] ${run.title}`);
  const start = performance.now();
  const rows = await rowsOf(run);
  const seconds = secondsSince(start);
  found.push(...rows.map((row) => ({ run: run.name, ...row, seconds })));
}

const kept = found.filter((row) => row.holds).length;
console.log(`\n${tableOf(found).join('\n')}\n`);
console.log(`${kept} of ${found.length} promises kept in ${secondsSince(began)} s (seed ${seed})`);
if (!given.only && !given.quick) {
  const about = { startedAt, seconds: secondsSince(began), seed };
  console.log(`Written to ${writeFound('bench/results', about, found)}`);
}
process.exit(kept === found.length ? 0 : 1);

/** Results of a run; an exception counts as a broken promise. */
async function rowsOf({ title, run }: TortureRun): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-torture-'));
  const scripts = import.meta.dirname;
  try {
    return await run({ isQuick: given.quick, folder, scripts, seed });
  } catch (error) {
    console.error(error);
    return [{ tried: title, promise: 'runs to its end', found: String(error), holds: false }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function secondsSince(start: number): number {
  return Math.round((performance.now() - start) / 1_000);
}

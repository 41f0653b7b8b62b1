import { checkNode } from './checks.mjs';
import { ensurePackages } from './install.mjs';
import { announcer, paint, runCommand, Stop, secondsSince } from './steps.mjs';
import { stopTestDatabase } from './test-database.mjs';
import { steps } from './test-steps.mjs';

/** @typedef {{ title: string, passed: number, failed: number, cells: number, time: string }} Row */

await runCommand(async () => {
  const chosen = chooseSteps(process.argv.slice(2));
  const voice = announcer();
  checkNode();
  await ensurePackages(voice);
  // The build and the checks keep about one core busy each, an installation none; the tests take
  // all there are.
  const first = chosen.filter((step) => !step.takesAllCores);
  const build = first.filter((step) => step.name === 'build');
  const programs = first.filter((step) => step.name === 'programs');
  const checks = first.filter((step) => !build.includes(step) && !programs.includes(step));
  const lanes = [checks, build, programs].map((lane) => runInTurn(lane, voice));
  const rows = (await Promise.all(lanes)).flat();
  if (rows.every((row) => row.failed === 0)) {
    const tests = chosen.filter((step) => step.takesAllCores);
    rows.push(...(await runInTurn(tests, voice).finally(stopTestDatabase)));
  }
  return printTable(rows, chosen.length);
});

/**
 * Runs steps until one fails.
 * @param {import('./test-steps.mjs').Step[]} some
 * @param {import('./steps.mjs').Voice} voice
 */
async function runInTurn(some, voice) {
  /** @type {Row[]} */
  const rows = [];
  for (const step of some) {
    voice.say(step.title);
    rows.push(await runStep(step, voice));
    if (rows.at(-1)?.failed) break;
  }
  return rows;
}

/**
 * The steps named by `--only=unit,build`, in their own order; all of them without it.
 * @param {string[]} args
 */
function chooseSteps(args) {
  const names = steps.map((step) => step.name);
  const wanted = args.flatMap((arg) => {
    if (!arg.startsWith('--only=')) throw new Stop(`"${arg}" is not known: use --only=${names}.`);
    return arg.slice('--only='.length).split(',');
  });
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new Stop(`There is no step "${unknown}", only ${names.join(', ')}.`);
  return wanted.length === 0 ? steps : steps.filter((step) => wanted.includes(step.name));
}

/**
 * @param {import('./test-steps.mjs').Step} step
 * @param {import('./steps.mjs').Voice} voice
 * @returns {Promise<Row>}
 */
async function runStep(step, voice) {
  const began = performance.now();
  const { passed, failed, output } = await attempt(() => step.work(voice));
  if (failed > 0) process.stdout.write(`\n${output.trimEnd()}\n`);
  return { title: step.title, passed, failed, cells: cellsIn(output), time: secondsSince(began) };
}

/**
 * Number of cells of the permission table that a step tried, from the tests' output.
 * @param {string} output
 */
function cellsIn(output) {
  return [...output.matchAll(/\b(\d+) cells of /g)].reduce(
    (sum, [, cells]) => sum + Number(cells),
    0,
  );
}

/**
 * A step that throws a Stop has failed once; an interruption is no failure.
 * @param {() => Promise<import('./test-steps.mjs').Outcome>} work
 */
async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Stop) || error.code === 130) throw error;
    return { passed: 0, failed: 1, output: error.message };
  }
}

/**
 * Prints the results; the last line is the total.
 * @param {Row[]} rows
 * @param {number} planned number of planned steps
 * @returns {number} the exit code
 */
function printTable(rows, planned) {
  const sum = { passed: 0, failed: 0, cells: 0 };
  process.stdout.write('\n');
  for (const { title, passed, failed, cells, time } of rows) {
    sum.cells += cells;
    sum.passed += passed;
    sum.failed += failed;
    const counts = `${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed`;
    const line = `${title.padEnd(22)}${counts} ${time.padStart(10)}`;
    process.stdout.write(`${failed > 0 ? paint('red', line) : line}\n`);
  }
  const left = planned - rows.length;
  if (left > 0)
    process.stdout.write(`${left} further ${left === 1 ? 'step was' : 'steps were'} not run\n`);
  if (sum.cells > 0) process.stdout.write(`\n${sum.cells} cells of the table of rights tried\n`);
  process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed\n`);
  return sum.failed > 0 ? 1 : 0;
}

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { root, run, toolPath, withHeartbeat } from './processes.mjs';
import { ensurePrograms, missingSentence } from './programs.mjs';
import { Stop } from './steps.mjs';
import { testEnvironment } from './test-database.mjs';

const out = '.build-test';
const reports = path.join(root, out, 'reports');
/** More journeys than this that pass only when tried again fail the run. */
const TRIED_AGAIN_AT_MOST = 5;
const checkedFolders = [
  'app',
  'auth',
  'cache',
  'cli',
  'components',
  'db',
  'domain',
  'i18n',
  'server',
];

/** @typedef {{ passed: number, failed: number, output: string }} Outcome `output` is shown when something failed */
/** @typedef {{ name: string, title: string, takesAllCores?: true, work: (voice: import('./steps.mjs').Voice) => Promise<Outcome> }} Step */

/** @type {Step[]} */
export const steps = [
  {
    name: 'lint',
    title: 'Formatting and lint',
    work: () => check(toolPath('@biomejs/biome'), ['ci', '--colors=off', '.']),
  },
  {
    name: 'types',
    title: 'Types',
    work: () => check(toolPath('typescript', 'tsc'), ['--noEmit']),
  },
  {
    name: 'imports',
    title: 'Import rules',
    work: () =>
      check(toolPath('dependency-cruiser', 'depcruise'), [
        ...['--config', '.dependency-cruiser.cjs'],
        ...checkedFolders.filter((folder) => existsSync(path.join(root, folder))),
      ]),
  },
  { name: 'build', title: 'Build', work: testBuild },
  { name: 'programs', title: 'Programs for tests', work: programsForTests },
  { name: 'unit', title: 'Unit tests', takesAllCores: true, work: unitTests },
  { name: 'e2e', title: 'End-to-end tests', takesAllCores: true, work: endToEndTests },
];

/**
 * A tool that only succeeds or fails counts as one test.
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<Outcome>}
 */
async function check(script, args) {
  const { code, output } = await runQuietly(script, args, process.env);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/**
 * @param {string} script
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function runQuietly(script, args, env) {
  const ended = await run(process.execPath, [script, ...args], { env, show: 'nothing' });
  if (ended.signalled) throw new Stop('The tests were stopped.', 130);
  return ended;
}

/**
 * @param {import('./steps.mjs').Voice} voice
 * @returns {Promise<Outcome>}
 */
async function unitTests(voice) {
  const file = freshReport('unit.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = await runQuietly(toolPath('vitest'), args, {
    ...(await testEnvironment(voice.say)),
    NODE_ENV: 'test',
  });
  const report = readReport(file);
  return outcome(code, output, report?.numPassedTests, report?.numFailedTests);
}

/**
 * @param {import('./steps.mjs').Voice} voice
 * @returns {Promise<Outcome>}
 */
async function testBuild(voice) {
  await build({ out, quiet: true, detail: voice.detail });
  return { passed: 1, failed: 0, output: '' };
}

/**
 * What is missing leaves tests out, which is a failure where `CI` is set.
 * @param {import('./steps.mjs').Voice} voice
 * @returns {Promise<Outcome>}
 */
async function programsForTests(voice) {
  const missing = await ensurePrograms(voice.say);
  if (missing.length === 0) return { passed: 1, failed: 0, output: '' };
  return { passed: 0, failed: process.env.CI ? 1 : 0, output: missingSentence(missing) };
}

/**
 * @param {import('./steps.mjs').Voice} voice
 * @returns {Promise<Outcome>}
 */
async function endToEndTests(voice) {
  const file = freshReport('e2e.json');
  const env = {
    ...(await testEnvironment(voice.say)),
    BUILD_DIR: out,
    CHROMIUM_PATH: await ensureBrowser(voice.say, ['chromium-headless-shell']),
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  };
  const script = toolPath('@playwright/test', 'playwright');
  const { code, output } = await withHeartbeat(voice.detail, 'testing', () =>
    runQuietly(script, ['test', '--reporter=list,json'], env),
  );
  const report = readReport(file);
  const { expected, flaky, unexpected } = report?.stats ?? {};
  const again = report ? passedAgain(report) : [];
  for (const title of again) voice.say(`Passed only when tried again: ${title}`);
  const tooMany = Math.max(again.length - TRIED_AGAIN_AT_MOST, 0);
  const { passed, failed } = outcome(code, output, (expected ?? 0) + (flaky ?? 0), unexpected);
  return { passed: passed - tooMany, failed: failed + tooMany, output };
}

/**
 * Places and titles of the tests that failed first and passed when tried again.
 * @param {{ suites?: Suite[] }} report by Playwright
 * @typedef {{ title: string, file: string, line: number, tests: { status: string }[] }} Spec
 * @typedef {{ suites?: Suite[], specs?: Spec[] }} Suite
 * @returns {string[]}
 */
export function passedAgain({ suites = [] }) {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? [])
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ file, line, title }) => `${file}:${line} ${title}`),
    ...passedAgain(suite),
  ]);
}

/**
 * A tool that fails without a failing test (such as an unreadable suite) counts as one failure.
 * @param {number} code
 * @param {string} output
 * @param {number} [passed]
 * @param {number} [failed]
 * @returns {Outcome}
 */
function outcome(code, output, passed = 0, failed = 0) {
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1), output };
}

/**
 * @param {string} name
 * @returns {string} path for a reporter's output, after deleting an earlier one
 */
function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  const file = path.join(reports, name);
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

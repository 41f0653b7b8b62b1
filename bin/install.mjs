import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { installRemedy, lacksOtherPlatforms } from './npm-words.mjs';
import { npmCommand, root, run, withHeartbeat } from './processes.mjs';
import { Stop } from './steps.mjs';

const loadDatabase = "new (require('better-sqlite3'))(':memory:').close()";

/**
 * Installs exactly the lockfile's packages, unless node_modules has them and the database's native
 * code loads in this Node.
 * @param {import('./steps.mjs').Voice} voice
 */
export async function ensurePackages(voice) {
  if (isInstalled() && (await databaseLoads())) {
    voice.say('Packages are up to date');
    return;
  }
  voice.say('Installing packages (a minute or two the first time)');
  const output = await npmCi(voice.detail);
  if (!(await databaseLoads())) await rebuildDatabase(voice.detail, output);
}

/** Whether the lockfile's packages are installed, by npm's own record. */
function isInstalled() {
  const file = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(file)) return false;
  const installed = readPackages(file);
  const wanted = Object.entries(readPackages(path.join(root, 'package-lock.json')));
  return wanted.every(([place, { version, optional }]) => {
    if (place === '') return true;
    const present = installed[place];
    return present ? present.version === version : optional === true;
  });
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}

async function databaseLoads() {
  // A separate process, because this one would cache a failure after the repair.
  const { code } = await run(process.execPath, ['--eval', loadDatabase], {
    env: { ...process.env, NODE_OPTIONS: '' },
    show: 'nothing',
  });
  return code === 0;
}

/** @param {(line: string) => void} detail */
async function npmCi(detail) {
  // The build needs type packages too, whatever NODE_ENV says.
  const options = ['--include=dev', '--no-fund', '--no-audit'];
  let ended = await npm(['ci', ...options], detail);
  if (ended.code !== 0 && lacksOtherPlatforms(ended.output)) {
    detail('the lockfile leaves out other platforms; installing what it has');
    ended = await npm(['install', '--no-save', ...options], detail);
  }
  if (ended.signalled) throw new Stop('The installation was stopped.', 130);
  if (ended.code !== 0) {
    throw new Stop(`Installing the packages failed. ${installRemedy(ended.output)}`);
  }
  return ended.output;
}

/**
 * Runs the database's install script for an npm that is configured to skip them.
 * @param {(line: string) => void} detail
 * @param {string} earlier output of `npm ci`
 */
async function rebuildDatabase(detail, earlier) {
  detail('making the database’s native code');
  const { output } = await npm(['rebuild', 'better-sqlite3', '--ignore-scripts=false'], detail);
  if (await databaseLoads()) return;
  throw new Stop(`The database (better-sqlite3) does not load. ${installRemedy(earlier + output)}`);
}

/**
 * @param {string[]} args
 * @param {(line: string) => void} detail
 */
async function npm(args, detail) {
  const [program, first] = npmCommand();
  try {
    return await withHeartbeat(detail, 'installing', () =>
      run(program, [...first, ...args], { show: detail }),
    );
  } catch (error) {
    throw new Stop(
      `npm could not be started (${error instanceof Error ? error.message : error}): install Node with its npm.`,
    );
  }
}

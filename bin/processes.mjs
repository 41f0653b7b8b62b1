import { spawn } from 'node:child_process';
import { accessSync, existsSync, constants as files, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, absolute and without a slash at its end. */
export const root = path.resolve(fileURLToPath(new URL('..', import.meta.url)));

let firstParent = process.ppid;

/**
 * @typedef {{ code: number, output: string, signalled: boolean }} Ended `signalled`: this process
 * got SIGTERM or SIGINT meanwhile
 */

/**
 * Runs a program, by default in the project's folder, and waits for its end. SIGTERM and SIGINT to
 * this process (or to npm, if npm started it) are forwarded.
 * @param {string} program
 * @param {string[]} args
 * @param {{
 * cwd?: string,
 * env?: NodeJS.ProcessEnv,
 * show?: 'all' | 'nothing' | ((line: string) => void),
 * started?: (child: import('node:child_process').ChildProcess) => void,
 * }} [options] `show`: 'all' lets it use the terminal; otherwise its output is collected, and a
 * function also gets each line
 * @returns {Promise<Ended>} its exit code (128 + number of the signal that ended it) and the
 * collected output of both streams
 */
export function run(program, args, { cwd = root, env = process.env, show = 'all', started } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: show === 'all' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && program === 'npm',
    });
    let output = '';
    let signalled = false;
    /** @param {NodeJS.Signals} signal */
    const handOn = (signal) => {
      signalled = true;
      child.kill(signal);
    };
    process.on('SIGTERM', handOn).on('SIGINT', handOn);
    const watch = whenOrphaned(() => handOn('SIGTERM'));
    const letGo = () => {
      clearInterval(watch);
      process.off('SIGTERM', handOn).off('SIGINT', handOn);
    };
    for (const stream of [child.stdout, child.stderr]) {
      const eachLine = lineByLine(typeof show === 'function' ? show : () => {});
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ part) => {
        output += part;
        eachLine(part);
      });
    }
    child.once('error', (error) => {
      letGo();
      reject(error);
    });
    child.once('close', (code, signal) => {
      letGo();
      resolve({ code: code ?? 128 + (signal ? constants.signals[signal] : 0), output, signalled });
    });
    started?.(child);
  });
}

/**
 * npm sends SIGTERM only to the shell between npm and this process; when that shell ends, the
 * parent process changes.
 * @param {() => void} orphaned
 */
function whenOrphaned(orphaned) {
  if (!process.env.npm_lifecycle_event) return undefined;
  return setInterval(() => {
    if (process.ppid === firstParent) return;
    firstParent = process.ppid;
    orphaned();
  }, 200).unref();
}

/** @param {(line: string) => void} show gets complete lines that are not empty */
function lineByLine(show) {
  let rest = '';
  return (/** @type {string} */ part) => {
    const lines = (rest + part).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') show(line);
  };
}

/**
 * Runs a task and reports every ten seconds that it is still running.
 * @template T
 * @param {(line: string) => void} detail
 * @param {string} what "installing", "building"
 * @param {() => Promise<T>} work
 */
export async function withHeartbeat(detail, what, work) {
  const began = performance.now();
  const beat = setInterval(
    () => detail(`still ${what} (${Math.round((performance.now() - began) / 1000)} s)`),
    10_000,
  );
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}

/** @param {string} file whether it may be run */
export function isProgram(file) {
  try {
    accessSync(file, files.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Program and first arguments that run a tool from node_modules without npx, which costs half a
 * second and may ask questions.
 * @param {string} packageName `next`, `@biomejs/biome`
 * @param {string} [command] the command's name where the package has several
 * @returns {string} path of the script, for `run(process.execPath, [path, …])`
 */
export function toolPath(packageName, command = path.basename(packageName)) {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * How to call the npm that started this process, else the one in the PATH.
 * @returns {[program: string, args: string[]]}
 */
export function npmCommand() {
  const script = process.env.npm_execpath ?? '';
  if (/npm-cli\.js$/.test(script) && existsSync(script)) return [process.execPath, [script]];
  return ['npm', []];
}

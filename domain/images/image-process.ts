import { fork } from 'node:child_process';
import path from 'node:path';
import type { Made } from './upload';

/**
 * An image that takes longer is given up. 20 megapixels take about one second of work, and many more of the clock where
 * readers keep the machine busy: they come first.
 */
const PATIENCE_MS = 60_000;

const MEMORY_MB = 256;

const PROGRAM = 'images';

/** At most so many images are worked on at once in this process; the others wait their turn. */
const AT_ONCE = 1;

const KEY = Symbol.for('vitrine.images');
const held = globalThis as { [KEY]?: { running: number; waiting: (() => void)[] } };

/**
 * Has the sizes of an uploaded image made by a process of its own.
 * @param file an absolute path; what it holds is not trusted
 * @returns never rejects: a process that died or took too long is a problem of its image
 */
export async function makeSizes(file: string): Promise<Made> {
  held[KEY] ??= { running: 0, waiting: [] };
  const queue = held[KEY];
  if (queue.running >= AT_ONCE) await new Promise<void>((go) => queue.waiting.push(go));
  else queue.running++;
  try {
    return await runProcess(file);
  } finally {
    const next = queue.waiting.shift();
    if (next) next();
    else queue.running--;
  }
}

function runProcess(file: string): Promise<Made> {
  return new Promise((resolve) => {
    const child = fork(/* turbopackIgnore: true */ programFile(), [file], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [`--max-old-space-size=${MEMORY_MB}`],
      // Nothing of ours is needed there, least of all secrets.
      env: { NODE_ENV: 'production', PATH: process.env.PATH },
    });
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, PATIENCE_MS);
    child.once('message', (made: Made) => resolve(made));
    child.once('error', () => resolve({ ok: false, problem: 'failed' }));
    child.once('exit', () => {
      clearTimeout(timer);
      resolve({ ok: false, problem: isLate ? 'tooSlow' : 'damaged' });
    });
  });
}

/** The compiled `server/images/main.ts` of the build that this process runs from. */
function programFile(): string {
  const build = process.env.BUILD_DIR || '.build';
  return path.resolve(/* turbopackIgnore: true */ build, 'server', `${PROGRAM}.js`);
}

import { runProgram } from '@/domain/programs/run-program';
import type { Made } from './upload';

/**
 * Time limit for one image. 20 megapixels take about one second of CPU time, but much longer on a
 * machine that is busy with readers, since images are processed at low priority.
 */
const PATIENCE_MS = 60_000;

const MEMORY_MB = 256;

/** At most so many images are worked on at once in this process; the others wait their turn. */
const AT_ONCE = 1;

const KEY = Symbol.for('vitrine.images');
const held = globalThis as { [KEY]?: { running: number; waiting: (() => void)[] } };

/**
 * Makes the sizes of an uploaded image in a separate process.
 * @param file an absolute path; its content is not trusted
 * @returns never rejects: a crash or a timeout is a problem of the image
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

async function runProcess(file: string): Promise<Made> {
  const limits = { memoryMb: MEMORY_MB, patienceMs: PATIENCE_MS };
  const result = await runProgram<Made>({ program: 'images', args: [file], ...limits });
  switch (result.ended) {
    case 'answered':
      return result.answer;
    case 'late':
      return { ok: false, problem: 'tooSlow' };
    case 'silent':
      return { ok: false, problem: 'damaged' };
    case 'notStarted':
      return { ok: false, problem: 'failed' };
  }
}

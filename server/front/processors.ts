import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { log } from '@/server/log';

const NICENESS = 15;

/**
 * Gives requests for cached pages priority over a renderer on few cores: the renderer gets a lower
 * priority and leaves the first processor to the front. Priority alone does not suffice, because
 * Linux may let a process finish its time slice of some milliseconds first. No effect on systems
 * without these features.
 * @param pid of a process whose children and threads inherit the settings
 */
export function yieldToHits(pid: number | undefined): void {
  if (!pid) return;
  try {
    setPriority(pid, NICENESS);
    const others = allButTheFirst(readFileSync('/proc/self/status', 'utf8'));
    if (!others) return;
    // Existing threads are moved one by one; later ones inherit from the thread that starts them.
    const args = ['--all-tasks', '--cpu-list', '--pid', others, String(pid)];
    execFile('taskset', args, (error) => {
      if (error) log.debug({ err: error }, 'the renderer keeps all processors');
    });
  } catch (error) {
    log.debug({ err: error }, 'the renderer keeps its rank and all processors');
  }
}

/**
 * The processors that this process may use, without the first one.
 * @param status Linux's `/proc/self/status`: its list has numbers and ranges, `0-3,8`
 * @returns a list in the same format; null where there is only one processor, or no such list
 */
export function allButTheFirst(status: string): string | null {
  const list = /^Cpus_allowed_list:\s*(\S+)$/m.exec(status)?.[1] ?? '';
  const [, first, last, others = ''] = /^(\d+)(?:-(\d+))?(?:,(.*))?$/.exec(list) ?? [];
  if (first === undefined) return null;
  const from = Number(first) + 1;
  const rest = last === undefined ? '' : from === Number(last) ? last : `${from}-${last}`;
  return [rest, others].filter(Boolean).join() || null;
}

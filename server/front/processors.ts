import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { log } from '@/server/log';

const NICENESS = 15;

/**
 * Lets readers of kept pages come before a renderer where cores are few: it ranks below the front, and leaves the first
 * processor to it. Rank alone is not enough: Linux may let the lower one finish its slice of some milliseconds first.
 * On systems without the one or the other nothing changes.
 * @param pid of a process whose children and threads take after it
 */
export function yieldToHits(pid: number | undefined): void {
  if (!pid) return;
  try {
    setPriority(pid, NICENESS);
    const others = allButTheFirst(readFileSync('/proc/self/status', 'utf8'));
    if (!others) return;
    // The threads that it has by now are moved one by one, later ones take after the one that starts them.
    const args = ['--all-tasks', '--cpu-list', '--pid', others, String(pid)];
    execFile('taskset', args, (error) => {
      if (error) log.debug({ err: error }, 'the renderer keeps all processors');
    });
  } catch (error) {
    log.debug({ err: error }, 'the renderer keeps its rank and all processors');
  }
}

/**
 * The processors that this process may use, without the first of them.
 * @param status Linux's `/proc/self/status`: its list has numbers and ranges, `0-3,8`
 * @returns a list of the same kind; null where there is only one processor, or no such list
 */
export function allButTheFirst(status: string): string | null {
  const list = /^Cpus_allowed_list:\s*(\S+)$/m.exec(status)?.[1] ?? '';
  const [, first, last, others = ''] = /^(\d+)(?:-(\d+))?(?:,(.*))?$/.exec(list) ?? [];
  if (first === undefined) return null;
  const from = Number(first) + 1;
  const rest = last === undefined ? '' : from === Number(last) ? last : `${from}-${last}`;
  return [rest, others].filter(Boolean).join() || null;
}

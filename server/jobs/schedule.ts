import { tx } from '@/db/client';
import { BusyError } from '@/db/writer';
import { FiringFailed, fireDue, keepProblem } from '@/domain/stories/fire-changes';
import { nextHour } from '@/domain/stories/schedule-queries';
import { log } from '@/server/log';

/**
 * Publishes and withdraws what fell due, the earliest first, each in a transaction of its own. One that fails is kept
 * with its problem and stands in nobody's way; a database that is busy is tried again at the next round.
 * @param clock milliseconds since 1970; it may jump
 * @param isStopping asked before each: nothing more is begun once it says so
 * @returns how many were done or failed
 * @throws BusyError
 */
export async function fireAllDue(clock: () => number, isStopping = () => false): Promise<number> {
  let fired = 0;
  while (!isStopping()) {
    const next = await nextHour();
    if (next === null || next > clock()) break;
    if (!(await fireOne(clock()))) break;
    fired++;
  }
  return fired;
}

async function fireOne(now: number): Promise<boolean> {
  try {
    const fired = await tx((write) => fireDue(write, now));
    if (fired?.problem) log.warn(fired, 'a text could not be published or withdrawn at its hour');
    return fired !== null;
  } catch (error) {
    if (error instanceof BusyError || !(error instanceof FiringFailed)) throw error;
    log.error({ err: error }, 'a text could not be published or withdrawn at its hour');
    await tx((write) => keepProblem(write, error.row, 'broken', now));
    return true;
  }
}

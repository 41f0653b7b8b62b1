import { tx } from '@/db/client';
import { BusyError } from '@/db/writer';
import { isDiskFull } from '@/domain/maintenance/disk';
import {
  keepScheduleProblem,
  runNextDue,
  ScheduleRunError,
} from '@/domain/schedule/run-schedule-changes';
import { nextHour } from '@/domain/schedule/schedule-queries';
import { log } from '@/server/log';
import { Streak } from './streak';

/** So often somebody may have set another hour meanwhile. */
const LOOK_MS = 1_000;

/**
 * Does what fell due and says when to look again: at the next hour that is set, soon where something went wrong, in a
 * second otherwise.
 * @param clock milliseconds since 1970; it may jump
 * @param isStopping asked before each: nothing more is begun once it says so
 * @param streak of rounds that failed: the next is put off ever longer, and one line of the log has to do
 * @returns milliseconds
 */
export async function keepHours(
  clock: () => number,
  isStopping = () => false,
  streak = new Streak(),
): Promise<number> {
  const begun = clock();
  try {
    await fireAllDue(clock, isStopping);
    streak.succeeded(() => log.info('what is due is published and withdrawn again'));
    const next = await nextHour();
    // What was due before and still is waits for the release of a restored copy.
    if (next === null || next <= begun) return LOOK_MS;
    return Math.max(0, Math.min(LOOK_MS, next - clock()));
  } catch (error) {
    const isFull = isDiskFull(error);
    return streak.failed(() =>
      log.error(
        { err: error },
        isFull
          ? 'the disk is full: what is due waits until there is room'
          : 'what is due could not be published or withdrawn; it is tried again',
      ),
    );
  }
}

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
    const fired = await tx((write) => runNextDue(write, now));
    if (fired?.problem) log.warn(fired, 'a text could not be published or withdrawn at its hour');
    return fired !== null;
  } catch (error) {
    // No fault of the text: it goes out as soon as there is room.
    if (isDiskFull(error)) throw error;
    if (error instanceof BusyError || !(error instanceof ScheduleRunError)) throw error;
    log.error({ err: error }, 'a text could not be published or withdrawn at its hour');
    await tx((write) => keepScheduleProblem(write, error.row, 'broken', now));
    return true;
  }
}

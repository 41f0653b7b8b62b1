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

/** Interval at which new schedules are noticed. */
const LOOK_MS = 1_000;

/**
 * Runs due schedules and returns when to look again: at the next schedule, soon after a failure,
 * otherwise in a second.
 * @param clock milliseconds since 1970; it may jump
 * @param isStopping checked before each schedule; true prevents further ones
 * @param streak of failed rounds, whose delay grows and which are logged once
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
    // A schedule that is still due waits for the release of a restored database.
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
 * Runs all due schedules, the earliest first, each in its own transaction. One that fails is kept
 * with its problem and does not block others; a busy database is retried in the next round.
 * @param clock milliseconds since 1970; it may jump
 * @param isStopping checked before each schedule; true prevents further ones
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
    // A full disk is not the text's fault: it is published as soon as there is space.
    if (isDiskFull(error)) throw error;
    if (error instanceof BusyError || !(error instanceof ScheduleRunError)) throw error;
    log.error({ err: error }, 'a text could not be published or withdrawn at its hour');
    await tx((write) => keepScheduleProblem(write, error.row, 'broken', now));
    return true;
  }
}

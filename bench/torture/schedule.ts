import path from 'node:path';
import { isNotNull } from 'drizzle-orm';
import { closeDatabase, openDatabase, reads, tx } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { audit } from '@/db/schema/staff';
import { schedule } from '@/db/schema/teamwork';
import { listTextRows } from '@/domain/access/text-access-queries';
import { schedulePublication, scheduleUnpublication } from '@/domain/schedule/schedule-changes';
import { importText } from '@/domain/texts/import-changes';
import { Processes, type Stretch } from './schedule-processes';
import { chanceOf, peopled, sentWords } from './texts';
import type { Row, Scale, TortureRun } from './torture';

const EVENTS_A_SECOND = 10;
/** How long a text is public before it is unpublished. */
const PUBLIC_MS = 4_000;
const MOST_LATE_MS = 2_000;
const GRACE_MS = 60_000;

/** Runs schedules for texts while processes are killed and the clock jumps. */
export const scheduled: TortureRun = {
  name: 'schedule',
  title: 'what is due happens once, and in time',
  async run({ isQuick, folder, scripts, seed }: Scale): Promise<Row[]> {
    const events = isQuick ? 200 : 10_000;
    const file = path.join(folder, 'vitrine.db');
    await migrateDatabase(file, path.resolve('drizzle'));
    openDatabase(file);
    const processes = new Processes(path.join(scripts, 'schedule-worker.js'), file, chanceOf(seed));
    const hours = await setHours(events / 2);
    await processes.start();
    const last = Math.max(...hours.values()) + PUBLIC_MS + GRACE_MS;
    while ((await reads().$count(schedule)) > 0 && processes.now() < last) {
      await processes.trouble();
    }
    await processes.stop();
    const { kills, jumps, stretches } = processes;
    const tried = `${events} publications and withdrawals, ${kills} kills, ${jumps} clock jumps`;
    const rows = await compare(tried, hours, stretches);
    closeDatabase();
    return rows;
  },
};

/** Schedules publishing and unpublishing for a number of texts. */
async function setHours(texts: number): Promise<Map<string, number>> {
  const { staff, storyIds } = await peopled(1, texts);
  const [editor] = staff;
  if (!editor) throw new Error('Nobody is there to set an hour.');
  const hours = new Map<string, number>();
  for (const storyId of storyIds) {
    const at = { storyId, language: 'en' };
    const { title, body } = sentWords({ ...at, baseVersion: 0, sittingId: '' }, storyId);
    await tx((write) => importText(write, editor, { ...at, title, body }, Date.now()));
  }
  // Scheduled an hour ahead, then moved to the start of the run, as creating them takes time.
  const gap = 2_000 / EVENTS_A_SECOND;
  const now = Date.now();
  const begin = now + 5_000 + texts * 20;
  for (const [n, storyId] of storyIds.entries()) {
    const at = { storyId, language: 'en', acceptAdvice: true };
    const dueAt = Math.round(begin + n * gap);
    await tx(async (write) => {
      const out = await schedulePublication(write, editor, { ...at, dueAt }, now);
      const back = await scheduleUnpublication(
        write,
        editor,
        { ...at, dueAt: dueAt + PUBLIC_MS },
        now,
      );
      if (out.status !== 'set' || back.status !== 'set') throw new Error('No hour was set.');
    });
    hours.set(storyId, dueAt);
  }
  return hours;
}

async function compare(
  tried: string,
  hours: ReadonlyMap<string, number>,
  stretches: readonly Stretch[],
): Promise<Row[]> {
  const said = await reads().select().from(audit).where(isNotNull(audit.subjectId));
  const counts = new Map<string, number>();
  for (const { action, subjectId } of said) {
    const key = `${action} ${subjectId}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const wrong: string[] = [];
  for (const storyId of hours.keys()) {
    for (const action of ['text.publish', 'text.withdraw']) {
      const count = counts.get(`${action} ${storyId}`) ?? 0;
      if (count !== 1) wrong.push(`${action} of ${storyId}: ${count} times`);
    }
  }
  const rows = await listTextRows(reads(), undefined);
  const late = rows.flatMap((row) => {
    const dueAt = hours.get(row.storyId) ?? 0;
    return [
      lateness(row.publishedAt ?? 0, dueAt, stretches),
      lateness(row.withdrawal?.withdrawnAt ?? 0, dueAt + PUBLIC_MS, stretches),
    ];
  });
  const early = late.filter((ms) => ms < 0).length;
  const most = Math.max(...late);
  const over = late.filter((ms) => ms > MOST_LATE_MS).length;
  const left = await reads().$count(schedule);
  return [
    {
      tried,
      promise: 'each happens exactly once: 0 otherwise',
      found: `${wrong.length} otherwise, ${left} left`,
      holds: wrong.length === 0 && left === 0,
      note: wrong.slice(0, 5).join(' '),
    },
    {
      tried,
      promise: 'at most 2 s late by the clock of a process that is up',
      found: `${most} ms at most, ${over} over, ${early} early`,
      holds: most <= MOST_LATE_MS && early === 0,
    },
  ];
}

/** Delay after the due time, or after a process started or the clock jumped, if later. */
function lateness(doneAt: number, dueAt: number, stretches: readonly Stretch[]): number {
  const before = stretches.filter(({ clock }) => clock <= doneAt);
  const since = Math.max(dueAt, before.at(-1)?.clock ?? 0);
  return doneAt < dueAt ? doneAt - dueAt : doneAt - Math.min(since, doneAt);
}

import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { audit } from '@/db/schema/staff';
import { revision } from '@/db/schema/stories';
import { schedule } from '@/db/schema/teamwork';
import { requireText, type TextRow, textSubject } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { refuseUnseen } from '@/domain/forms/seen';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { checksBeforePublishing } from '@/domain/publishing/publish-check-queries';
import type { PublishCheck } from '@/domain/publishing/publish-checks';
import { endSchedule } from '@/domain/publishing/schedule-end-changes';
import type { Does } from '@/domain/publishing/scheduled-action';
import { chosenDetails } from '@/domain/stories/chosen-details-queries';
import type { DetailsChoice } from '@/domain/stories/details-choice';
import { auditText } from '@/domain/texts/audit-changes';
import { otherWriter } from '@/domain/texts/other-writer-queries';
import { noteMedia, touchStory } from '@/domain/texts/revision-changes';
import { type Hindrance, MOST_AHEAD_MS, seenSchedule } from './schedule';
import { findPinned } from './schedule-queries';

/** The result of scheduling; a refusal changes nothing. */
export type ScheduleOutcome =
  | { status: 'set' }
  | { status: 'refused'; because: Hindrance }
  /** Somebody else is writing the text, and nobody said to schedule it all the same. */
  | { status: 'refused'; because: 'held'; name: string }
  | { status: 'refused'; because: 'checks'; checks: PublishCheck[] };

/**
 * Schedules the publication of one language, or changes its time. The revision is fixed now: the
 * approved one, else the one in review, else the working one; so are the details that go with it.
 * Later saves do not change them. A
 * published text stays public meanwhile.
 * @param wanted.revisionId the revision that the user saw; if another one would be published,
 * nothing is scheduled
 * @param wanted.details which details, where those that were sent or approved have newer ones
 * beside them
 * @param wanted.acceptAdvice schedule in spite of warnings of the checklist
 * @param wanted.whileWritten schedule what is saved although somebody else is writing
 * @param wanted.announce whether subscribers get it by mail; empty for a first publication only
 * @param wanted.was fingerprint of the schedule that the user saw; absent for changes that no page makes
 * @throws NotThere, NotAllowed; Refused when somebody else changed it meanwhile
 */
export async function schedulePublication(
  write: Queries,
  by: Staff,
  wanted: TextKey & {
    dueAt: number;
    revisionId?: string;
    details?: DetailsChoice;
    acceptAdvice?: boolean;
    whileWritten?: boolean;
    announce?: ScheduleRow['announce'];
    was?: string;
  },
  now: number,
): Promise<ScheduleOutcome> {
  const { dueAt, revisionId, announce = '' } = wanted;
  const found = await requireText(write, by, 'text.schedule', wanted);
  refuseUnseen(wanted.was, seenSchedule(await findSchedule(write, found.id, 'publish')));
  const late = hourProblem(dueAt, now);
  if (late) return refused(late);
  const pinned = await findPinned(write, found);
  if (!pinned) return refused('upToDate');
  if (pinned.why !== 'approved') requireMay(by, 'text.publish', textSubject(found, by));
  if (revisionId !== undefined && revisionId !== pinned.revisionId) return refused('changed');
  const isFixed = pinned.why !== 'written' || wanted.whileWritten;
  const writer = isFixed ? null : await otherWriter(write, by, found.id, now);
  if (writer !== null) return { status: 'refused', because: 'held', name: writer };
  const back = await hourOf(write, found, 'withdraw');
  if (back !== null && back <= dueAt) return refused('order');
  const [written] = await write.select().from(revision).where(eq(revision.id, pinned.revisionId));
  const chosen = await chosenDetails(write, found, pinned.detailsRevisionId, wanted.details);
  if (chosen === 'unchosen') return refused('details');
  const { id: detailsRevisionId } = chosen;
  const checks = written
    ? await checksBeforePublishing(write, wanted, written, detailsRevisionId)
    : [];
  const isFit = checks.every((check) => !check.blocks && wanted.acceptAdvice);
  if (!isFit) return { status: 'refused', because: 'checks', checks };
  const fixed = { revisionId: pinned.revisionId, detailsRevisionId };
  await put(write, by, found, { does: 'publish', ...fixed, dueAt, reason: '', announce }, now);
  await noteMedia(write, found.id, now);
  return { status: 'set' };
}

/**
 * Schedules the unpublication of one language, or changes its time; the text must be published or
 * scheduled.
 * @param wanted.reason shown to readers then
 * @param wanted.was as for publications
 * @throws NotThere, NotAllowed; Refused when somebody else changed it meanwhile
 */
export async function scheduleUnpublication(
  write: Queries,
  by: Staff,
  wanted: TextKey & { dueAt: number; reason?: string; was?: string },
  now: number,
): Promise<ScheduleOutcome> {
  const { dueAt, reason = '' } = wanted;
  const found = await requireText(write, by, 'text.schedule', wanted);
  refuseUnseen(wanted.was, seenSchedule(await findSchedule(write, found.id, 'withdraw')));
  const late = hourProblem(dueAt, now);
  if (late) return refused(late);
  const out = await hourOf(write, found, 'publish');
  if (out === null && found.state !== 'published') return refused('notPublic');
  if (out !== null && dueAt <= out) return refused('order');
  const what = { does: 'withdraw' as const, ...NO_REVISIONS, dueAt, reason, announce: '' as const };
  await put(write, by, found, what, now);
  return { status: 'set' };
}

/**
 * Cancels a scheduled publication or unpublication. With the publication of a text that is not
 * public, the unpublication after it is cancelled too.
 * @returns whether it is cancelled, now or by the last change of the text's schedule; false when
 * there was nothing to cancel, or it has happened
 * @throws NotThere, NotAllowed
 */
export async function cancelSchedule(
  write: Queries,
  by: Staff,
  wanted: TextKey & { does: Does },
  now: number,
): Promise<boolean> {
  const { storyId, language, does } = wanted;
  const found = await requireText(write, by, 'text.schedule', wanted);
  const row = await findSchedule(write, found.id, does);
  if (!row) return wasCancelled(write, wanted);
  const isLeft = does === 'withdraw' || found.state === 'published';
  await endSchedule(write, found.id, isLeft ? [does] : ['publish', 'withdraw']);
  await touchStory(write, by, storyId, now);
  const detail = { does, hour: iso(row.dueAt) };
  await auditText(write, by, 'text.unschedule', { storyId, language, ...detail }, now);
  return true;
}

/**
 * Takes back what a later change set: the schedule before it, or none, unless it is another one by
 * now or that time has passed.
 * @param wanted.was the schedule before
 * @param wanted.set the schedule that was set
 * @returns whether it was taken back
 * @throws NotThere, NotAllowed
 */
export async function restoreSchedule(
  write: Queries,
  by: Staff,
  wanted: TextKey & { was: ScheduleRow | null; set: ScheduleRow },
  now: number,
): Promise<boolean> {
  const { was, set, ...at } = wanted;
  const found = await requireText(write, by, 'text.schedule', at);
  const present = await findSchedule(write, found.id, set.does);
  if (present?.setAt !== set.setAt || present.dueAt !== set.dueAt) return false;
  if (!was) return cancelSchedule(write, by, { ...at, does: set.does }, now);
  if (was.dueAt <= now) return false;
  await put(write, by, found, was, now);
  await noteMedia(write, found.id, now);
  return true;
}

export type ScheduleRow = typeof schedule.$inferSelect;

/** The schedule of a text's publication or unpublication as stored. */
export async function findSchedule(
  read: Queries,
  textId: string,
  does: Does,
): Promise<ScheduleRow | undefined> {
  const isIt = and(eq(schedule.textId, textId), eq(schedule.does, does));
  return (await read.select().from(schedule).where(isIt))[0];
}

/** The last entry about publishing this text is that the schedule was cancelled. */
async function wasCancelled(
  read: Queries,
  { storyId, language, does }: TextKey & { does: Does },
): Promise<boolean> {
  const isOfText = and(
    eq(audit.subjectKind, 'story'),
    eq(audit.subjectId, storyId),
    eq(audit.language, language),
    inArray(audit.action, ['text.schedule', 'text.unschedule', 'text.publish', 'text.withdraw']),
  );
  const [last] = await read.select().from(audit).where(isOfText).orderBy(desc(audit.seq)).limit(1);
  return last?.action === 'text.unschedule' && last.detail?.does === does;
}

const NO_REVISIONS = { revisionId: null, detailsRevisionId: null };

async function put(
  write: Queries,
  by: Staff,
  found: TextRow,
  what: Pick<
    typeof schedule.$inferInsert,
    'does' | 'revisionId' | 'detailsRevisionId' | 'dueAt' | 'reason' | 'announce'
  >,
  now: number,
): Promise<void> {
  const { storyId, language } = found;
  const values = { ...what, setBy: by.staffId, setAt: now, problem: '' };
  await write
    .insert(schedule)
    .values({ textId: found.id, ...values })
    .onConflictDoUpdate({ target: [schedule.textId, schedule.does], set: values });
  await touchStory(write, by, storyId, now);
  const { does, dueAt, revisionId, reason, announce } = what;
  const detail = { does, hour: iso(dueAt), revisionId, reason, announce: announce || undefined };
  await auditText(write, by, 'text.schedule', { storyId, language, ...detail }, now);
}

function refused(because: Hindrance): ScheduleOutcome {
  return { status: 'refused', because };
}

function hourProblem(dueAt: number, now: number): 'past' | 'tooFar' | null {
  if (dueAt <= now) return 'past';
  return dueAt > now + MOST_AHEAD_MS ? 'tooFar' : null;
}

/** The time of a pending schedule; null if it failed. */
async function hourOf(write: Queries, found: TextRow, does: Does): Promise<number | null> {
  const isWaiting = and(eq(schedule.does, does), eq(schedule.problem, ''));
  const [row] = await write
    .select({ dueAt: schedule.dueAt })
    .from(schedule)
    .where(and(eq(schedule.textId, found.id), isWaiting));
  return row?.dueAt ?? null;
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { revision } from '@/db/schema/stories';
import { milestone } from '@/db/schema/teamwork';
import { findTextById, requireText } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { Refused } from '@/domain/forms/form';
import { newId } from '@/domain/new-id';
import { notifyConcerned } from '@/domain/notifications/notify-changes';
import { type Author, schedulerOf } from '@/domain/permissions/staff';
import { auditText } from './audit-changes';
import { type Milestone, ON_SCHEDULE } from './milestone';

/** A milestone, to be recorded in the same transaction as its cause. */
export interface NewMilestone {
  textId: string;
  /** Null where there is no revision; then nothing is recorded. */
  revisionId: string | null;
  is: Milestone;
  note?: string;
  /** Who did it, where that is not the user. */
  creditsId?: string;
}

/** The milestones that the people of a text are told of. */
const TOLD = ['submitted', 'returned', 'approved', 'published', 'withdrawn'] as const;

/**
 * Records a milestone: the revision is never cleared away, the history lists it, and the people of
 * the text are notified.
 */
export async function noteMilestone(
  write: Queries,
  by: Author,
  { textId, revisionId, is, note = '', creditsId }: NewMilestone,
  now: number,
): Promise<void> {
  if (revisionId === null) return;
  const id = newId(now);
  const scheduledBy = schedulerOf(by)?.staffId;
  const kept = scheduledBy && (is === 'published' || is === 'withdrawn') ? ON_SCHEDULE[is] : is;
  const staffId = creditsId ?? scheduledBy ?? by.staffId;
  const row = { id, textId, revisionId, is: kept, staffId, note, at: now };
  await write.insert(milestone).values(row);
  const kind = TOLD.find((each) => each === is);
  const found = kind && (await findTextById(write, textId));
  if (!found) return;
  const { storyId, language } = found;
  await notifyConcerned(write, by, { kind, storyId, language, note }, now);
}

/**
 * Names a revision ("before the cuts"); an empty name removes it.
 * @throws NotThere, NotAllowed; Refused when the text has no such revision
 */
export async function nameRevision(
  write: Queries,
  by: Author,
  wanted: TextKey & { revisionId: string; name: string },
  now: number,
): Promise<void> {
  const { storyId, language, revisionId, name } = wanted;
  const found = await requireText(write, by, 'text.write', wanted);
  const [row] = await write
    .select({ id: revision.id })
    .from(revision)
    .where(and(eq(revision.id, revisionId), eq(revision.textId, found.id)));
  if (!row) throw new Refused('writing.wrong.noVersion', null, 422);
  const isName = and(eq(milestone.revisionId, revisionId), eq(milestone.is, 'named'));
  await write.delete(milestone).where(isName);
  if (name !== '') {
    await noteMilestone(write, by, { textId: found.id, revisionId, is: 'named', note: name }, now);
  }
  await auditText(write, by, 'text.name', { storyId, language, revisionId, note: name }, now);
}

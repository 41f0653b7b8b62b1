import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { approval, review, withdrawal } from '@/db/schema/publishing';
import { revision, story, text } from '@/db/schema/stories';
import { assignment, schedule } from '@/db/schema/teamwork';
import { requireText, revisionInReview, type TextRow } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { changingStory } from '@/domain/freshness/story-invalidation-changes';
import type { Staff } from '@/domain/permissions/staff';
import { makePublic } from '@/domain/publishing/make-public-changes';
import { auditText } from '@/domain/texts/audit-changes';
import { noteLinks } from '@/domain/texts/link-changes';
import { noteMilestone } from '@/domain/texts/milestone-changes';
import { noteMedia, touchStory } from '@/domain/texts/revision-changes';
import { bringSearchInStep } from '@/domain/texts/search-changes';
import { updateOutdated } from '@/domain/translations/outdated-changes';
import { currentRecord, type OldTextBefore } from './old-text-before-queries';

/** The state of a text before publishing or unpublishing, for undo. */
export interface TextBefore
  extends Pick<
    TextRow,
    | 'state'
    | 'publicRevisionId'
    | 'title'
    | 'teaser'
    | 'firstPublishedAt'
    | 'publishedAt'
    | 'review'
    | 'approval'
    | 'withdrawal'
  > {
  storyFirstPublishedAt: number | null;
  schedules: (typeof schedule.$inferSelect)[];
  assignments: (typeof assignment.$inferSelect)[];
}

/** Reads the current state of a text. */
export async function textBefore(write: Queries, row: TextRow): Promise<TextBefore> {
  const { state, publicRevisionId, title, teaser, firstPublishedAt, publishedAt } = row;
  const [facts] = await write.select().from(story).where(eq(story.id, row.storyId));
  return {
    ...{ state, publicRevisionId, title, teaser, firstPublishedAt, publishedAt },
    ...{ review: row.review, approval: row.approval, withdrawal: row.withdrawal },
    storyFirstPublishedAt: facts?.firstPublishedAt ?? null,
    schedules: await write.select().from(schedule).where(eq(schedule.textId, row.id)),
    assignments: await write.select().from(assignment).where(isOf(row)),
  };
}

/**
 * Restores the state of a text before publishing or unpublishing: draft, in review, scheduled,
 * published or unpublished. Later revisions stay.
 * @param record also one that an older version of the program made
 * @returns false where the content to show was deleted
 * @throws NotThere, NotAllowed
 */
export async function restoreText(
  write: Queries,
  by: Staff,
  at: TextKey,
  record: TextBefore | OldTextBefore,
  now: number,
): Promise<boolean> {
  const found = await requireText(write, by, 'text.publish', at);
  const before = currentRecord(record, found.id);
  const shown = before.publicRevisionId ?? '';
  const [written] = await write.select().from(revision).where(eq(revision.id, shown));
  if (found.erasedAt !== null || (shown !== '' && !written)) return false;
  const isPublic = before.state === 'published';
  await changingStory(write, at.storyId, now, async () => {
    await restoreWork(write, found, before);
    if (isPublic && written) {
      const again = { publishedAt: before.publishedAt };
      await makePublic(write, by, found, written, now, { again });
    } else await hide(write, by, found, before, now);
  });
  if (isPublic) {
    const milestone = { textId: found.id, revisionId: shown, is: 'published' as const };
    await noteMilestone(write, by, milestone, now);
  }
  await auditText(write, by, 'text.restore', { ...at, state: before.state }, now);
  return true;
}

/** Makes a text unpublished or a draft again, as it was. */
async function hide(
  write: Queries,
  by: Staff,
  found: TextRow,
  before: TextBefore,
  now: number,
): Promise<void> {
  const { state, publicRevisionId, title, teaser, firstPublishedAt, publishedAt } = before;
  const values = { state, publicRevisionId, title, teaser, firstPublishedAt, publishedAt };
  await write
    .update(text)
    .set({ ...values, hasChanges: false })
    .where(eq(text.id, found.id));
  await write.delete(withdrawal).where(eq(withdrawal.textId, found.id));
  if (before.withdrawal) await write.insert(withdrawal).values(before.withdrawal);
  const first = { firstPublishedAt: before.storyFirstPublishedAt };
  await write.update(story).set(first).where(eq(story.id, found.storyId));
  if (publicRevisionId === null) await noteLinks(write, found.id, null);
  await noteMedia(write, found.id, now);
  await bringSearchInStep(write, found.storyId);
  await updateOutdated(write, found.storyId, now);
  await touchStory(write, by, found.storyId, now);
}

/** Restores review, approval, schedule and assignment; what was begun since takes precedence. */
async function restoreWork(write: Queries, found: TextRow, before: TextBefore): Promise<void> {
  const isOpen = revisionInReview(found) !== null || found.approval !== null;
  if (!isOpen && before.review) {
    await write.delete(review).where(eq(review.textId, found.id));
    await write.insert(review).values(before.review);
  }
  if (!isOpen && before.approval) await write.insert(approval).values(before.approval);
  const { schedules, assignments } = before;
  if (schedules.length > 0) await write.insert(schedule).values(schedules).onConflictDoNothing();
  if (assignments.length > 0) {
    await write.insert(assignment).values(assignments).onConflictDoNothing();
  }
}

const isOf = ({ storyId, language }: TextRow) =>
  and(eq(assignment.storyId, storyId), eq(assignment.language, language));

import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { revision, story, text } from '@/db/schema/stories';
import { assignment, schedule } from '@/db/schema/teamwork';
import { requireText, type TextRow } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import type { Document } from '@/domain/documents/document';
import { changingStory } from '@/domain/freshness/story-invalidation-changes';
import type { Staff } from '@/domain/permissions/staff';
import { auditText } from '@/domain/texts/audit-changes';
import { noteLinks } from '@/domain/texts/link-changes';
import { noteMilestone } from '@/domain/texts/milestone-changes';
import { noteImages } from '@/domain/texts/revision-changes';
import { bringSearchInStep } from '@/domain/texts/search-changes';
import { updateOutdated } from '@/domain/translations/outdated-changes';

/** The state of a text before publishing or unpublishing, for undo. */
export interface TextBefore extends Pick<TextRow, (typeof KEPT)[number]> {
  storyFirstPublishedAt: number | null;
  schedules: (typeof schedule.$inferSelect)[];
  assignments: (typeof assignment.$inferSelect)[];
}

const KEPT = [
  'state',
  'publicRevisionId',
  'title',
  'teaser',
  'firstPublishedAt',
  'publishedAt',
  'withdrawnAt',
  'withdrawalReason',
  'withdrawalNote',
  'reviewRevisionId',
  'reviewNote',
  'reviewerId',
  'reviewForId',
  'submittedAt',
  'submittedBy',
  'approvedRevisionId',
  'approvedBy',
  'approvedAt',
] as const satisfies readonly (keyof TextRow)[];

/** Reads the current state of a text. */
export async function textBefore(write: Queries, row: TextRow): Promise<TextBefore> {
  const [facts] = await write.select().from(story).where(eq(story.id, row.storyId));
  return {
    ...keptOf(row),
    storyFirstPublishedAt: facts?.firstPublishedAt ?? null,
    schedules: await write.select().from(schedule).where(eq(schedule.textId, row.id)),
    assignments: await write.select().from(assignment).where(isOf(row)),
  };
}

/**
 * Restores the state of a text before publishing or unpublishing: draft, in review, scheduled,
 * published or unpublished. Later revisions stay.
 * @returns false where the content to show was deleted
 * @throws NotThere, NotAllowed
 */
export async function restoreText(
  write: Queries,
  by: Staff,
  at: TextKey,
  before: TextBefore,
  now: number,
): Promise<boolean> {
  const found = await requireText(write, by, 'text.publish', at);
  const shown = before.publicRevisionId ?? '';
  const [written] = await write.select().from(revision).where(eq(revision.id, shown));
  if (found.erasedAt !== null || (shown !== '' && !written)) return false;
  // A later review or approval takes precedence.
  const isOpen = found.reviewRevisionId === null && found.approvedRevisionId === null;
  // Records of older versions lack these fields.
  const { storyFirstPublishedAt, schedules = [], assignments = [], ...kept } = before;
  const restored = isOpen ? kept : { ...kept, ...reviewOf(found) };
  const isPublic = kept.state === 'published';
  await changingStory(write, at.storyId, now, async () => {
    const hasChanges = isPublic && shown !== found.workingRevisionId;
    await write
      .update(text)
      .set({ ...restored, hasChanges })
      .where(eq(text.id, found.id));
    if (storyFirstPublishedAt !== undefined) {
      const first = { firstPublishedAt: storyFirstPublishedAt };
      await write.update(story).set(first).where(eq(story.id, at.storyId));
    }
    if (schedules.length > 0) await write.insert(schedule).values(schedules).onConflictDoNothing();
    if (assignments.length > 0) {
      await write.insert(assignment).values(assignments).onConflictDoNothing();
    }
    if (written) await noteLinks(write, found.id, written.body as Document);
    await noteImages(write, found.id, now);
    await updateOutdated(write, at.storyId, now);
  });
  await bringSearchInStep(write, at.storyId);
  if (isPublic) {
    const milestone = { textId: found.id, revisionId: shown, is: 'published' as const };
    await noteMilestone(write, by, milestone, now);
  }
  await auditText(write, by, 'text.restore', { ...at, state: kept.state }, now);
  return true;
}

function keptOf(row: TextRow): Pick<TextRow, (typeof KEPT)[number]> {
  const entries = KEPT.map((name) => [name, row[name]]);
  return Object.fromEntries(entries);
}

function reviewOf(row: TextRow) {
  const { reviewRevisionId, reviewNote, reviewerId, reviewForId } = row;
  const { submittedAt, submittedBy, approvedRevisionId, approvedBy, approvedAt } = row;
  return {
    ...{ reviewRevisionId, reviewNote, reviewerId, reviewForId, submittedAt, submittedBy },
    ...{ approvedRevisionId, approvedBy, approvedAt },
  };
}

const isOf = ({ storyId, language }: TextRow) =>
  and(eq(assignment.storyId, storyId), eq(assignment.language, language));

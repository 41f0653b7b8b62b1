import { and, eq, isNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { withdrawal } from '@/db/schema/publishing';
import { type revision, story, text } from '@/db/schema/stories';
import type { TextRow } from '@/domain/access/text-access-queries';
import { endAssignment } from '@/domain/assignments/assignment-end-changes';
import type { Document } from '@/domain/documents/document';
import { firstWords } from '@/domain/documents/plain/plain-text';
import { teaser } from '@/domain/documents/plain/teaser';
import type { Author } from '@/domain/permissions/staff';
import { type AppliedDetails, applyDetails } from '@/domain/stories/apply-details-changes';
import type { StoryName } from '@/domain/stories/story-name';
import { liveDetails } from '@/domain/stories/working-details-queries';
import { forgetFormerAddress } from '@/domain/texts/address-changes';
import { noteLinks } from '@/domain/texts/link-changes';
import { noteMedia, touchStory } from '@/domain/texts/revision-changes';
import { bringSearchInStep } from '@/domain/texts/search-changes';
import { rememberTranslation } from '@/domain/translation-memory/published-changes';
import { updateOutdated } from '@/domain/translations/outdated-changes';
import { addMarkedNames } from './marked-name-changes';
import { notifyTranslators } from './notify-translators-changes';
import { endReview } from './review-end-changes';
import { endSchedule } from './schedule-end-changes';

type RevisionRow = typeof revision.$inferSelect;

/** How one way to make a text public may differ from the others. */
export interface MakePublicOptions {
  /**
   * Readers saw this revision before: it keeps that time of publication and ends no review,
   * approval, schedule or assignment and adds no names, so that undo and restore give back what was
   * there.
   */
  again?: { publishedAt: number | null };
  /** The version of the details that becomes public with it; absent for the working one. */
  detailsId?: string | null;
}

/**
 * Makes a revision of a text public, with the details that wait for publication. Every way to
 * publish calls it, inside `changingStory`; checks and the records of who did it are the caller's.
 * @returns what happened to the details, marked names included; null for nothing
 */
export async function makePublic(
  write: Queries,
  by: Author,
  found: TextRow,
  written: RevisionRow,
  now: number,
  { again, detailsId = found.details.workingId }: MakePublicOptions = {},
): Promise<AppliedDetails | null> {
  const { language, storyId } = found;
  let details = again ? null : await applyDetails(write, found, detailsId, now);
  const body = written.body as Document;
  await write
    .update(text)
    .set({
      state: 'published',
      stateBeforeBin: null,
      publicRevisionId: written.id,
      hasChanges: written.id !== found.workingRevisionId,
      title: written.title || firstWords(body, language),
      teaser: teaser({ written: written.teaser, document: body, language }),
      firstPublishedAt: found.firstPublishedAt ?? now,
      publishedAt: again ? again.publishedAt : now,
    })
    .where(eq(text.id, found.id));
  if (found.withdrawal) await write.delete(withdrawal).where(eq(withdrawal.textId, found.id));
  if (!again) {
    await endWork(write, by, found, now);
    const names = await addMarkedNames(write, by, { storyId, body }, now);
    if (names.length > 0) details = await withMarkedNames(write, found, details, names);
  }
  await forgetFormerAddress(write, found);
  await noteLinks(write, found.id, body);
  await noteMedia(write, found.id, now);
  await bringSearchInStep(write, storyId);
  await write
    .update(story)
    .set({ firstPublishedAt: now })
    .where(and(eq(story.id, storyId), isNull(story.firstPublishedAt)));
  const outdated = await updateOutdated(write, storyId, now);
  if (!again) await notifyTranslators(write, by, found, { written, outdated }, now);
  await rememberTranslation(write, found, written, now);
  await touchStory(write, by, storyId, now);
  return details;
}

/** Ends what led to the publication: its review, approval, schedule and assignment. */
async function endWork(write: Queries, by: Author, found: TextRow, now: number): Promise<void> {
  await endReview(write, found);
  await endSchedule(write, found.id, ['publish']);
  await endAssignment(write, by, found, now);
}

async function withMarkedNames(
  read: Queries,
  { storyId, details: { publicId } }: TextRow,
  applied: AppliedDetails | null,
  added: readonly StoryName[],
): Promise<AppliedDetails> {
  const after = await liveDetails(read, storyId);
  const isAdded = ({ nameId }: StoryName) => added.some((each) => each.nameId === nameId);
  const before = { ...after, names: after.names.filter((each) => !isAdded(each)) };
  const none = { publicIdBefore: publicId, before, fields: [], dropped: [] };
  return { ...(applied ?? none), id: await publicDetailsOf(read, storyId), after };
}

async function publicDetailsOf(read: Queries, storyId: string): Promise<string | null> {
  const [row] = await read
    .select({ id: story.publicDetailsId })
    .from(story)
    .where(eq(story.id, storyId));
  return row?.id ?? null;
}

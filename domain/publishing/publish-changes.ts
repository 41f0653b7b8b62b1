import { and, eq, isNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { revision, story, text } from '@/db/schema/stories';
import { requireText, type TextRow } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { endAssignment } from '@/domain/assignments/assignment-end-changes';
import type { Document } from '@/domain/documents/document';
import { firstWords } from '@/domain/documents/plain/plain-text';
import { teaser } from '@/domain/documents/plain/teaser';
import { changingStory } from '@/domain/freshness/story-invalidation-changes';
import type { Author } from '@/domain/permissions/staff';
import { forgetFormerAddress } from '@/domain/texts/address-changes';
import { auditText } from '@/domain/texts/audit-changes';
import { noteLinks } from '@/domain/texts/link-changes';
import { noteMilestone } from '@/domain/texts/milestone-changes';
import { noteImages, touchStory } from '@/domain/texts/revision-changes';
import { bringSearchInStep } from '@/domain/texts/search-changes';
import { UNAPPROVED } from '@/domain/texts/unapproved';
import { updateOutdated } from '@/domain/translations/outdated-changes';
import { checksBeforePublishing } from './publish-check-queries';
import type { PublishCheck } from './publish-checks';
import { endSchedule } from './schedule-end-changes';

/** The result of publishing; a refusal changes nothing. */
export type PublishOutcome =
  | { status: 'published' | 'unchanged' }
  /** `changed`: the given revision is not the working, approved or reviewed one. */
  | { status: 'refused'; because: 'changed' | 'binned' }
  | { status: 'refused'; because: 'checks'; checks: PublishCheck[] };

/**
 * Publishes one language: the given revision, else the one in review, else the approved one, else
 * the working one. Texts in other languages are unaffected. Staff can publish only what passes the
 * checklist; the program publishes any revision without it. A scheduled publication is removed, a
 * scheduled unpublication stays.
 * @param wanted.acceptAdvice publish in spite of warnings of the checklist
 * @param wanted.onBehalfOf name of the user whose schedule the program runs
 * @throws NotThere, NotAllowed
 */
export async function publishText(
  write: Queries,
  by: Author,
  wanted: TextKey & { revisionId?: string; acceptAdvice?: boolean; onBehalfOf?: string },
  now: number,
): Promise<PublishOutcome> {
  const { storyId, language, onBehalfOf } = wanted;
  const found = await requireText(write, by, 'text.publish', wanted);
  if (found.stateBeforeBin !== null || (await isTrashed(write, storyId))) {
    return { status: 'refused', because: 'binned' };
  }
  const written = await revisionToPublish(write, by, found, wanted.revisionId);
  if (!written) return { status: 'refused', because: 'changed' };
  if (found.state === 'published' && found.publicRevisionId === written.id) {
    return { status: 'unchanged' };
  }
  if (by.staffId !== null) {
    const checks = await checksBeforePublishing(write, wanted, written);
    const isFit = checks.every((check) => !check.blocks && wanted.acceptAdvice);
    if (!isFit) return { status: 'refused', because: 'checks', checks };
  }
  await changingStory(write, storyId, now, () => makePublic(write, found, written, now));
  await noteMilestone(
    write,
    by,
    { textId: found.id, revisionId: written.id, is: 'published' },
    now,
  );
  await endSchedule(write, found.id, ['publish']);
  await touchStory(write, by, storyId, now);
  await endAssignment(write, by, { storyId, language }, now);
  const detail = { revisionId: written.id, slug: found.slug, onBehalfOf };
  await auditText(write, by, 'text.publish', { storyId, language, ...detail }, now);
  return { status: 'published' };
}

/**
 * Unpublishes one language: its address answers 410, feeds drop it, and scheduled publications are
 * removed. For an unpublished text it only changes the reasons.
 * @param wanted.reason shown to readers; empty for a neutral sentence
 * @param wanted.note internal reason
 * @param wanted.onBehalfOf name of the user whose schedule the program runs
 * @returns whether there was anything to unpublish
 * @throws NotThere, NotAllowed
 */
export async function unpublishText(
  write: Queries,
  by: Author,
  wanted: TextKey & { reason?: string; note?: string; onBehalfOf?: string },
  now: number,
): Promise<boolean> {
  const { storyId, language, reason = '', note = '', onBehalfOf } = wanted;
  const found = await requireText(write, by, 'text.withdraw', wanted);
  if (found.stateBeforeBin !== null) return false;
  if (found.state !== 'published' && found.state !== 'withdrawn') return false;
  await changingStory(write, storyId, now, async () => {
    const withdrawnAt = found.withdrawnAt ?? now;
    await write
      .update(text)
      .set({ state: 'withdrawn', withdrawnAt, withdrawalReason: reason, withdrawalNote: note })
      .where(eq(text.id, found.id));
    await updateOutdated(write, storyId, now);
  });
  if (found.state === 'published') {
    const { id: textId, publicRevisionId: revisionId } = found;
    await noteMilestone(write, by, { textId, revisionId, is: 'withdrawn', note }, now);
    await endSchedule(write, found.id, ['publish', 'withdraw']);
  }
  await touchStory(write, by, storyId, now);
  const detail = { reason, note, onBehalfOf };
  await auditText(write, by, 'text.withdraw', { storyId, language, ...detail }, now);
  return true;
}

type RevisionRow = typeof revision.$inferSelect;

async function revisionToPublish(
  write: Queries,
  by: Author,
  found: TextRow,
  named: string | undefined,
): Promise<RevisionRow | undefined> {
  const { reviewRevisionId, approvedRevisionId, workingRevisionId } = found;
  const wanted = named ?? reviewRevisionId ?? approvedRevisionId ?? workingRevisionId ?? '';
  const isCurrent = [reviewRevisionId, approvedRevisionId, workingRevisionId].includes(wanted);
  if (!isCurrent && by.staffId !== null) return undefined;
  const ofText = and(eq(revision.id, wanted), eq(revision.textId, found.id));
  const [row] = await write.select().from(revision).where(ofText);
  return row;
}

async function makePublic(
  write: Queries,
  found: TextRow,
  written: RevisionRow,
  now: number,
): Promise<void> {
  const { language, storyId } = found;
  const body = written.body as Document;
  await write
    .update(text)
    .set({
      state: 'published',
      publicRevisionId: written.id,
      hasChanges: written.id !== found.workingRevisionId,
      title: written.title || firstWords(body, language),
      teaser: teaser({ written: written.teaser, document: body, language }),
      firstPublishedAt: found.firstPublishedAt ?? now,
      publishedAt: now,
      withdrawnAt: null,
      withdrawalReason: '',
      withdrawalNote: '',
      reviewRevisionId: null,
      reviewNote: '',
      reviewerId: null,
      submittedAt: null,
      reviewForId: null,
      ...UNAPPROVED,
    })
    .where(eq(text.id, found.id));
  await forgetFormerAddress(write, found);
  await noteLinks(write, found.id, body);
  await noteImages(write, found.id, now);
  await bringSearchInStep(write, storyId);
  await write
    .update(story)
    .set({ firstPublishedAt: now })
    .where(and(eq(story.id, storyId), isNull(story.firstPublishedAt)));
  await updateOutdated(write, storyId, now);
}

async function isTrashed(write: Queries, storyId: string): Promise<boolean> {
  const [facts] = await write
    .select({ binnedAt: story.binnedAt })
    .from(story)
    .where(eq(story.id, storyId));
  return facts?.binnedAt != null;
}

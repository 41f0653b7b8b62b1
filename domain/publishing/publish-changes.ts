import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { withdrawal } from '@/db/schema/publishing';
import { revision, text } from '@/db/schema/stories';
import { requireText, revisionInReview, type TextRow } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { announceText } from '@/domain/announcements/announce-changes';
import { addCorrection } from '@/domain/corrections/changes';
import { changingStory } from '@/domain/freshness/story-invalidation-changes';
import { type Author, schedulerOf } from '@/domain/permissions/staff';
import {
  type AppliedDetails,
  detailsToApply,
  detailsWith,
} from '@/domain/stories/apply-details-changes';
import { chosenDetails } from '@/domain/stories/chosen-details-queries';
import type { DetailsChoice } from '@/domain/stories/details-choice';
import { auditText } from '@/domain/texts/audit-changes';
import { noteMilestone } from '@/domain/texts/milestone-changes';
import { otherWriter } from '@/domain/texts/other-writer-queries';
import { touchStory } from '@/domain/texts/revision-changes';
import { updateOutdated } from '@/domain/translations/outdated-changes';
import { makePublic } from './make-public-changes';
import { checksBeforePublishing } from './publish-check-queries';
import type { PublishCheck } from './publish-checks';
import { requireRight } from './rights';
import { endSchedule } from './schedule-end-changes';

/** The result of publishing; a refusal changes nothing. */
export type PublishOutcome =
  | { status: 'published'; details: AppliedDetails | null }
  | { status: 'unchanged' }
  /**
   * `changed`: the given revision is not the working, approved or reviewed one; `details`: those
   * that go with it have newer ones beside them, and nobody chose.
   */
  | { status: 'refused'; because: 'changed' | 'binned' | 'details' }
  /** Somebody else is writing the text, and nobody said to publish it all the same. */
  | { status: 'refused'; because: 'held'; name: string }
  | { status: 'refused'; because: 'checks'; checks: PublishCheck[] };

/**
 * Publishes one language: the given revision, else the one in review, else the approved one, else
 * the working one. With it the details become public that were sent or approved with it, else the
 * working ones, in all languages. Staff can publish only what passes the
 * checklist, and what somebody else is writing only where they say so; the program publishes any
 * revision without either. A scheduled publication is removed, a
 * scheduled unpublication stays.
 * @param wanted.detailsRevisionId the version of the details that was fixed with a schedule
 * @param wanted.details which details, where those that were sent or approved have newer ones
 * beside them
 * @param wanted.acceptAdvice publish in spite of warnings of the checklist
 * @param wanted.whileWritten publish what is saved although somebody else is writing; what is in
 * review or approved needs none, because it no longer changes
 * @param wanted.announce whether subscribers get it by mail; absent for the first publication only
 * @param wanted.correction what was mended in substance, as readers are told; empty for nothing
 * @throws NotThere, NotAllowed
 */
export async function publishText(
  write: Queries,
  by: Author,
  wanted: TextKey & {
    revisionId?: string;
    detailsRevisionId?: string | null;
    details?: DetailsChoice;
    acceptAdvice?: boolean;
    whileWritten?: boolean;
    announce?: boolean;
    correction?: string;
  },
  now: number,
): Promise<PublishOutcome> {
  const { storyId, language, correction: note = '' } = wanted;
  const found = await requireText(write, by, 'text.see', wanted);
  requireRight(by, found, 'publish');
  if (found.isTrashed) return { status: 'refused', because: 'binned' };
  const written = await revisionToPublish(write, by, found, wanted.revisionId);
  if (!written) return { status: 'refused', because: 'changed' };
  const chosen = await chosenDetails(write, found, detailsWith(found, written.id), wanted.details);
  if (chosen === 'unchosen') return { status: 'refused', because: 'details' };
  const detailsId = wanted.detailsRevisionId ?? chosen.id;
  const isShown = found.state === 'published' && found.publicRevisionId === written.id;
  if (isShown && !(await detailsToApply(write, found, detailsId))) {
    if (note !== '') await addCorrection(write, by, { storyId, language, note }, now);
    return { status: 'unchanged' };
  }
  const isFixed = [revisionInReview(found), found.approval?.revisionId].includes(written.id);
  const writer =
    isFixed || wanted.whileWritten ? null : await otherWriter(write, by, found.id, now);
  if (writer !== null) return { status: 'refused', because: 'held', name: writer };
  if (by.staffId !== null) {
    const checks = await checksBeforePublishing(write, wanted, written, detailsId);
    const isFit = checks.every((check) => !check.blocks && wanted.acceptAdvice);
    if (!isFit) return { status: 'refused', because: 'checks', checks };
  }
  const details = await changingStory(write, storyId, now, () =>
    makePublic(write, by, found, written, now, { detailsId }),
  );
  if (wanted.announce ?? found.firstPublishedAt === null) await announceText(write, found, now);
  const milestone = { textId: found.id, revisionId: written.id, is: 'published' as const };
  await noteMilestone(write, by, milestone, now);
  const fields = details?.fields.length ? details.fields : undefined;
  const detail = {
    revisionId: written.id,
    slug: found.slug,
    details: fields,
    onBehalfOf: schedulerOf(by)?.name,
  };
  await auditText(write, by, 'text.publish', { storyId, language, ...detail }, now);
  if (note !== '') await addCorrection(write, by, { storyId, language, note }, now);
  return { status: 'published', details };
}

/**
 * Unpublishes one language: its address answers 410, feeds drop it, and scheduled publications are
 * removed. For an unpublished text it only changes the reasons.
 * @param wanted.reason shown to readers; empty for a neutral sentence
 * @param wanted.note internal reason
 * @returns whether there was anything to unpublish
 * @throws NotThere, NotAllowed
 */
export async function unpublishText(
  write: Queries,
  by: Author,
  wanted: TextKey & { reason?: string; note?: string },
  now: number,
): Promise<boolean> {
  const { storyId, language, reason = '', note = '' } = wanted;
  const found = await requireText(write, by, 'text.see', wanted);
  requireRight(by, found, 'unpublish');
  if (found.isTrashed || found.state === 'draft') return false;
  await changingStory(write, storyId, now, async () => {
    await write.update(text).set({ state: 'withdrawn' }).where(eq(text.id, found.id));
    const withdrawnBy = found.withdrawal ? found.withdrawal.withdrawnBy : by.staffId;
    const withdrawnAt = found.withdrawal?.withdrawnAt ?? now;
    await write
      .insert(withdrawal)
      .values({ textId: found.id, withdrawnAt, withdrawnBy, reason, note })
      .onConflictDoUpdate({ target: withdrawal.textId, set: { reason, note } });
    await updateOutdated(write, storyId, now);
  });
  if (found.state === 'published') {
    const { id: textId, publicRevisionId: revisionId } = found;
    const milestone = { textId, revisionId, is: 'withdrawn' as const, note };
    await noteMilestone(write, by, milestone, now);
    await endSchedule(write, found.id, ['publish', 'withdraw']);
  }
  await touchStory(write, by, storyId, now);
  const detail = { reason, note, onBehalfOf: schedulerOf(by)?.name };
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
  const current = [revisionInReview(found), found.approval?.revisionId, found.workingRevisionId];
  const wanted = named ?? current.find((id) => id != null) ?? '';
  const isCurrent = current.includes(wanted);
  if (!isCurrent && by.staffId !== null) return undefined;
  const ofText = and(eq(revision.id, wanted), eq(revision.textId, found.id));
  const [row] = await write.select().from(revision).where(ofText);
  return row;
}

import { and, desc, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { staff as staffTable } from '@/db/schema/staff';
import { revision, text } from '@/db/schema/stories';
import { keptDraft } from '@/db/schema/teamwork';
import type { Staff } from '@/domain/staff/staff';
import type { TextAt, TextRow } from './gate-queries';
import { checksBeforePublishing } from './publish-check-queries';
import type { PublishCheck } from './publish-checks';
import { changerOf } from './saved-queries';
import { seesDraftOf, stateOf } from './staff-story-queries';
import type { RevisionLine, SavedRevision, StaffText } from './staff-text';
import { contentOf, type SentText } from './text-fields';
import { visibleTexts } from './visible-queries';

/** A text with its working revision, or null when there is none that somebody may see. */
export async function getTextForStaff(staff: Staff, at: TextAt): Promise<StaffText | null> {
  const row = await findVisible(staff, at);
  if (!row) return null;
  const seesDraft = seesDraftOf(row, staff);
  const workingId = seesDraft ? row.workingRevisionId : row.publicRevisionId;
  const working = await savedRevision(row.id, workingId ?? '');
  if (!working) return null;
  const isInReview = seesDraft && row.reviewRevisionId !== null && row.submittedAt !== null;
  return {
    ...stateOf(row, staff),
    textId: row.id,
    storyId: row.storyId,
    slug: row.slug,
    version: row.version,
    working,
    publicRevisionId: row.publicRevisionId,
    firstPublishedAt: row.firstPublishedAt,
    publishedAt: row.publishedAt,
    withdrawnAt: row.withdrawnAt,
    withdrawalReason: row.withdrawalReason,
    withdrawalNote: seesDraft ? row.withdrawalNote : '',
    erasedAt: row.erasedAt,
    review: isInReview
      ? {
          revisionId: row.reviewRevisionId ?? '',
          note: row.reviewNote,
          submittedAt: row.submittedAt ?? 0,
          submittedBy: await changerOf(reads(), row.submittedBy),
        }
      : null,
    returnNote: seesDraft && !isInReview && row.reviewerId !== null ? row.reviewNote : '',
  };
}

/** The history of a text, newest first; for who may only see what is public, the public revision alone. */
export async function listRevisions(staff: Staff, at: TextAt): Promise<RevisionLine[]> {
  const row = await findVisible(staff, at);
  if (!row) return [];
  const isPublic = eq(revision.id, row.publicRevisionId ?? '');
  const lines = await reads()
    .select({
      id: revision.id,
      number: revision.number,
      title: revision.title,
      savedAt: revision.createdAt,
      savedBy: staffTable.name,
    })
    .from(revision)
    .leftJoin(staffTable, eq(staffTable.id, revision.authorId))
    .where(and(eq(revision.textId, row.id), seesDraftOf(row, staff) ? undefined : isPublic))
    .orderBy(desc(revision.number));
  return lines.map((line) => ({
    ...line,
    isPublic: line.id === row.publicRevisionId && row.state === 'published',
    isInReview: line.id === row.reviewRevisionId,
    isWorking: line.id === row.workingRevisionId,
  }));
}

/** One revision of a text whole, or null when there is none that somebody may see. */
export async function getRevisionForStaff(
  staff: Staff,
  at: TextAt,
  revisionId: string,
): Promise<SavedRevision | null> {
  const row = await findVisible(staff, at);
  if (!row) return null;
  if (!seesDraftOf(row, staff) && revisionId !== row.publicRevisionId) return null;
  return savedRevision(row.id, revisionId);
}

/** What publishing a text's working revision (or another one) would still ask for; null when it may not be seen. */
export async function getPublishChecks(
  staff: Staff,
  at: TextAt,
  revisionId?: string,
): Promise<PublishCheck[] | null> {
  const row = await findVisible(staff, at);
  if (!row) return null;
  const written = await getRevisionForStaff(staff, at, revisionId ?? row.workingRevisionId ?? '');
  return written && checksBeforePublishing(reads(), at, written);
}

/** Texts of this person that could not be saved, newest first, as they were sent. */
export async function listKeptDrafts(
  staff: Staff,
  at: TextAt,
): Promise<{ id: string; keptAt: number; sent: SentText }[]> {
  const row = await findVisible(staff, at);
  if (!row) return [];
  const rows = await reads()
    .select({ id: keptDraft.id, keptAt: keptDraft.createdAt, sent: keptDraft.content })
    .from(keptDraft)
    .where(and(eq(keptDraft.textId, row.id), eq(keptDraft.staffId, staff.staffId)))
    .orderBy(desc(keptDraft.createdAt));
  // Kept drafts are what `readSentText` gave.
  return rows.map(({ sent, ...rest }) => ({ ...rest, sent: sent as SentText }));
}

async function findVisible(staff: Staff, at: TextAt): Promise<TextRow | undefined> {
  const [row] = await reads()
    .select()
    .from(text)
    .where(and(eq(text.storyId, at.storyId), eq(text.language, at.language), visibleTexts(staff)));
  return row;
}

async function savedRevision(textId: string, revisionId: string): Promise<SavedRevision | null> {
  const [row] = await reads()
    .select()
    .from(revision)
    .where(and(eq(revision.textId, textId), eq(revision.id, revisionId)));
  if (!row) return null;
  return {
    ...contentOf(row),
    id: row.id,
    number: row.number,
    savedAt: row.createdAt,
    savedBy: await changerOf(reads(), row.authorId),
    madeFrom: row.sourceLanguage,
  };
}

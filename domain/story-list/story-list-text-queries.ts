import { and, asc, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { revision, story, text } from '@/db/schema/stories';
import { isOneOf } from '@/db/sql';
import { textSubject } from '@/domain/access/text-access-queries';
import { isAlsoInReview, isAlsoToBePublished } from '@/domain/access/text-state-queries';
import { visibleTexts } from '@/domain/access/visible-queries';
import type { Document } from '@/domain/documents/document';
import { firstWords } from '@/domain/documents/plain/plain-text';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { shownState } from '@/domain/publishing/shown-state';
import type { ListText } from './story-list-row';

/** The texts of some stories that the user may see, the oldest first. */
export async function getListTexts(
  staff: Staff,
  storyIds: readonly string[],
): Promise<Map<string, ListText[]>> {
  const rows = await reads()
    .select({
      row: text,
      workingTitle: revision.title,
      isInReview: isAlsoInReview().mapWith(Boolean),
      isScheduled: isAlsoToBePublished().mapWith(Boolean),
      binnedAt: story.binnedAt,
    })
    .from(text)
    .innerJoin(story, eq(story.id, text.storyId))
    .leftJoin(revision, eq(revision.id, text.workingRevisionId))
    .where(and(isOneOf(text.storyId, JSON.stringify(storyIds)), visibleTexts(staff)))
    .orderBy(asc(text.storyId), asc(text.createdAt), asc(text.language));
  const found = new Map<string, ListText[]>();
  for (const { row, workingTitle, isScheduled, ...sent } of rows) {
    const { language, behind } = row;
    const seesDraft = mayDo(staff, 'text.seeDraft', textSubject(row, staff));
    const isInReview = sent.isInReview && seesDraft;
    const isTrashed = sent.binnedAt !== null;
    const state = shownState({ ...row, isTrashed }, { isInReview, isScheduled });
    const hasChanges = row.hasChanges && seesDraft;
    const title = seesDraft
      ? workingTitle || (await beginning(row.workingRevisionId, row.language))
      : row.title;
    const texts = found.get(row.storyId) ?? [];
    const isPublic = row.state === 'published';
    texts.push({ language, state, isPublic, behind, hasChanges, isInReview, title });
    found.set(row.storyId, texts);
  }
  return found;
}

async function beginning(revisionId: string | null, language: string): Promise<string> {
  const [row] = await reads()
    .select({ body: revision.body })
    .from(revision)
    .where(eq(revision.id, revisionId ?? ''));
  return row ? firstWords(row.body as Document, language) : '';
}

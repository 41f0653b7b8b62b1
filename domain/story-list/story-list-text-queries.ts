import { and, asc, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { revision, text } from '@/db/schema/stories';
import { isOneOf } from '@/db/sql';
import { asSeen, textSubject } from '@/domain/access/text-access-queries';
import { visibleTexts } from '@/domain/access/visible-queries';
import type { Document } from '@/domain/documents/document';
import { firstWords } from '@/domain/documents/plain/plain-text';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import type { ListText } from './story-list-row';

/** The texts of some stories that the user may see, the oldest first. */
export async function getListTexts(
  staff: Staff,
  storyIds: readonly string[],
): Promise<Map<string, ListText[]>> {
  const rows = await reads()
    .select({ row: text, workingTitle: revision.title })
    .from(text)
    .leftJoin(revision, eq(revision.id, text.workingRevisionId))
    .where(and(isOneOf(text.storyId, JSON.stringify(storyIds)), visibleTexts(staff)))
    .orderBy(asc(text.storyId), asc(text.createdAt), asc(text.language));
  const found = new Map<string, ListText[]>();
  for (const { row, workingTitle } of rows) {
    const { language, state, behind, hasChanges, reviewRevisionId } = asSeen(row, staff);
    const seesDraft = mayDo(staff, 'text.seeDraft', textSubject(row, staff));
    const title = seesDraft
      ? workingTitle || (await beginning(row.workingRevisionId, row.language))
      : row.title;
    const texts = found.get(row.storyId) ?? [];
    const isInReview = reviewRevisionId !== null;
    texts.push({ language, state, behind, hasChanges, isInReview, title });
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

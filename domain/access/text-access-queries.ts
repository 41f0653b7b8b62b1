import { and, asc, eq, type SQL } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { approval, review, withdrawal } from '@/db/schema/publishing';
import { story, text } from '@/db/schema/stories';
import {
  type Action,
  mayDo,
  NotThere,
  requireMay,
  type Subject,
  type TextState,
} from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { requireUntrashed } from './require-untrashed';
import type { TextKey } from './text-key';

export type StoryRecord = typeof story.$inferSelect;

/** A text with its last review request, its approval and its withdrawal. */
export type TextRow = typeof text.$inferSelect & {
  review: typeof review.$inferSelect | null;
  approval: typeof approval.$inferSelect | null;
  withdrawal: typeof withdrawal.$inferSelect | null;
  /** Whether its story is in the trash. */
  isTrashed: boolean;
  /** The details of its story: as last saved, as made public last, and whether the two differ. */
  details: DetailsState;
};

/** How far the details of a story are; without ids they were never changed by their form. */
export interface DetailsState {
  workingId: string | null;
  publicId: string | null;
  hasChanges: boolean;
}

/** The texts that match a condition, by language. */
export async function listTextRows(read: Queries, which: SQL | undefined): Promise<TextRow[]> {
  const rows = await read
    .select({
      text,
      review,
      approval,
      withdrawal,
      binnedAt: story.binnedAt,
      details: {
        workingId: story.workingDetailsId,
        publicId: story.publicDetailsId,
        hasChanges: story.hasDetailsChanges,
      },
    })
    .from(text)
    .innerJoin(story, eq(story.id, text.storyId))
    .leftJoin(review, eq(review.textId, text.id))
    .leftJoin(approval, eq(approval.textId, text.id))
    .leftJoin(withdrawal, eq(withdrawal.textId, text.id))
    .where(which)
    .orderBy(asc(text.language));
  return rows.map(({ text: row, binnedAt, ...parts }) => {
    return { ...row, ...parts, isTrashed: binnedAt !== null };
  });
}

export async function findText(write: Queries, at: TextKey): Promise<TextRow | undefined> {
  const isAt = and(eq(text.storyId, at.storyId), eq(text.language, at.language));
  return (await listTextRows(write, isAt))[0];
}

export async function findTextById(read: Queries, id: string): Promise<TextRow | undefined> {
  return (await listTextRows(read, eq(text.id, id)))[0];
}

/** The revision in review; null while there is none. */
export function revisionInReview({
  review: of,
}: {
  review: { state: string; revisionId: string } | null;
}): string | null {
  return of?.state === 'open' ? of.revisionId : null;
}

/**
 * Permission check for a change to one text: the text must exist, be visible to the user, and allow
 * the action.
 * @throws NotThere, NotAllowed, Refused in the trash
 */
export async function requireText(
  write: Queries,
  by: Author,
  action: Action,
  at: TextKey,
): Promise<TextRow> {
  const found = await findText(write, at);
  requireOfText(found, by, action);
  return found;
}

/**
 * The same gate for a text that was read already.
 * @throws NotThere, NotAllowed, Refused in the trash
 */
export function requireOfText(
  found: TextRow | undefined,
  by: Author,
  action: Action,
): asserts found is TextRow {
  if (!found || !mayDo(by, 'text.see', textSubject(found, by))) throw new NotThere('text');
  requireMay(by, action, textSubject(found, by));
  requireUntrashed(found, action);
}

/**
 * Permission check for a change to a story's facts. The story's creator and everybody who may see
 * one of its texts see the story.
 * @throws NotThere, NotAllowed, Refused in the trash
 */
export async function requireStory(
  write: Queries,
  by: Author,
  action: Action,
  storyId: string,
): Promise<StoryRecord> {
  const [found] = await write.select().from(story).where(eq(story.id, storyId));
  if (!found) throw new NotThere('story');
  const texts = await write.select().from(text).where(eq(text.storyId, storyId));
  const isOwn = by.staffId !== null && found.createdBy === by.staffId;
  const isSeen =
    mayDo(by, 'text.see', { isOwn }) ||
    texts.some((row) => mayDo(by, 'text.see', textSubject(row, by)));
  if (!isSeen) throw new NotThere('story');
  requireMay(by, action, { isOwn, state: storyState(texts) });
  requireUntrashed({ isTrashed: found.binnedAt !== null }, action);
  return found;
}

/** The text's properties that the permission table is evaluated on. */
export function textSubject(
  row: Pick<TextRow, 'createdBy' | 'state' | 'language'>,
  by: Author,
): Subject {
  return {
    isOwn: by.staffId !== null && row.createdBy === by.staffId,
    state: row.state,
    language: row.language,
  };
}

/** A text as the user may see it: the public version where they may not see the draft. */
export function asSeen(row: TextRow, by: Author): TextRow {
  if (mayDo(by, 'text.seeDraft', textSubject(row, by))) return row;
  return {
    ...row,
    workingRevisionId: row.publicRevisionId,
    hasChanges: false,
    details: { ...row.details, workingId: row.details.publicId, hasChanges: false },
    withdrawal: row.withdrawal && { ...row.withdrawal, note: '' },
    review: null,
    approval: null,
  };
}

/** A story counts as published while any of its texts is, or was when it was moved to trash. */
export function storyState(texts: readonly Pick<TextRow, 'state' | 'stateBeforeBin'>[]): TextState {
  const isPublic = texts.some((row) => [row.state, row.stateBeforeBin].includes('published'));
  return isPublic ? 'published' : 'draft';
}

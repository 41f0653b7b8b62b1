import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
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
import type { TextKey } from './text-key';

export type StoryRecord = typeof story.$inferSelect;
export type TextRow = typeof text.$inferSelect;

export async function findText(write: Queries, at: TextKey): Promise<TextRow | undefined> {
  const [found] = await write
    .select()
    .from(text)
    .where(and(eq(text.storyId, at.storyId), eq(text.language, at.language)));
  return found;
}

/**
 * Permission check for a change to one text: the text must exist, be visible to the user, and allow
 * the action.
 * @throws NotThere, NotAllowed
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
 * @throws NotThere, NotAllowed
 */
export function requireOfText(
  found: TextRow | undefined,
  by: Author,
  action: Action,
): asserts found is TextRow {
  if (!found || !mayDo(by, 'text.see', textSubject(found, by))) throw new NotThere('text');
  requireMay(by, action, textSubject(found, by));
}

/**
 * Permission check for a change to a story's facts. The story's creator and everybody who may see
 * one of its texts see the story.
 * @throws NotThere, NotAllowed
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
    withdrawalNote: '',
    reviewRevisionId: null,
    reviewNote: '',
    submittedAt: null,
    submittedBy: null,
    reviewerId: null,
    reviewForId: null,
    approvedRevisionId: null,
    approvedAt: null,
    approvedBy: null,
  };
}

/** A story counts as published while any of its texts is, or was when it was moved to trash. */
export function storyState(texts: readonly Pick<TextRow, 'state' | 'stateBeforeBin'>[]): TextState {
  const isPublic = texts.some((row) => [row.state, row.stateBeforeBin].includes('published'));
  return isPublic ? 'published' : 'draft';
}

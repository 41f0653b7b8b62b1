import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { comment } from '@/db/schema/comments';
import type { AnchorBlock } from './anchor';
import { moved, placeOf } from './place';

/**
 * Moves the comments on a text to where their words are in a new revision of it. A comment whose
 * words are gone keeps its last place, so that it finds them when they are restored.
 */
export async function moveAnchors(
  write: Queries,
  of: { id: string; language: string },
  blocks: readonly AnchorBlock[],
): Promise<void> {
  const anchored = await write
    .select({
      id: comment.id,
      block: comment.block,
      position: comment.position,
      quote: comment.quote,
      context: comment.context,
      start: comment.start,
      end: comment.end,
    })
    .from(comment)
    .where(and(eq(comment.textId, of.id), isNull(comment.answersId), ne(comment.block, '')));
  for (const anchor of anchored) {
    const place = placeOf(anchor, blocks, of.language);
    const { block, position, context, start, end } = moved(anchor, place, blocks);
    const isSame =
      block === anchor.block && position === anchor.position && context === anchor.context;
    if (isSame) continue;
    await write
      .update(comment)
      .set({ block, position, context, start, end })
      .where(eq(comment.id, anchor.id));
  }
}

import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { attachment, textAttachment } from '@/db/schema/attachments';
import { text } from '@/db/schema/stories';
import { isOneOf } from '@/db/sql';
import type { Document } from '@/domain/documents/document';
import { attachedIds } from '@/domain/documents/figures';

/**
 * Records which attachments of its story a text shows. Those of other stories are not recorded, so
 * that a text never makes them public.
 * @param bodies all revisions of the text that somebody can see
 */
export async function noteAttachments(
  write: Queries,
  textId: string,
  bodies: readonly { isPublic: boolean; body: Document }[],
): Promise<void> {
  const ids = new Set(bodies.flatMap(({ body }) => attachedIds(body)));
  const ofReaders = new Set(
    bodies.flatMap(({ isPublic, body }) => (isPublic ? attachedIds(body) : [])),
  );
  await write.delete(textAttachment).where(eq(textAttachment.textId, textId));
  if (ids.size === 0) return;
  const known = await write
    .select({ id: attachment.id })
    .from(attachment)
    .innerJoin(text, eq(text.storyId, attachment.storyId))
    .where(and(eq(text.id, textId), isOneOf(attachment.id, JSON.stringify([...ids]))));
  const rows = known.map(({ id }) => {
    return { textId, attachmentId: id, isPublic: ofReaders.has(id) };
  });
  if (rows.length > 0) await write.insert(textAttachment).values(rows);
}

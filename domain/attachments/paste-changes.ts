import { eq } from 'drizzle-orm';
import { reads, tx } from '@/db/client';
import { attachment } from '@/db/schema/attachments';
import { requireStory } from '@/domain/access/text-access-queries';
import { Refused } from '@/domain/forms/form';
import { NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { MOST_ATTACHMENTS } from './attachment';
import { copyAttachments } from './copy-changes';
import { getStoryOfAttachments } from './staff-queries';

/**
 * Gives a story a file that was pasted from a text of another one, with its words in the languages
 * of that story that the user sees. A file that the story has already is not added again.
 * @returns the attachment's id in this story
 * @throws NotThere where the user sees no text of the other story, or the file was removed;
 * NotAllowed; Refused when the limit is reached
 */
export async function pasteAttachment(
  by: Staff,
  { storyId, attachmentId }: { storyId: string; attachmentId: string },
  now: number,
): Promise<string> {
  const [file] = await reads().select().from(attachment).where(eq(attachment.id, attachmentId));
  if (!file) throw new NotThere('attachment');
  const from = await getStoryOfAttachments(by, file.storyId);
  if (!from) throw new NotThere('story');
  return tx(async (write) => {
    await requireStory(write, by, 'story.change', storyId);
    const own = await write
      .select({ id: attachment.id, hash: attachment.hash })
      .from(attachment)
      .where(eq(attachment.storyId, storyId));
    const same = own.find(({ id, hash }) => id === attachmentId || hash === file.hash);
    if (same) return same.id;
    if (own.length >= MOST_ATTACHMENTS) throw new Refused('images.problem.enough');
    const { languages } = from;
    const wish = { from: from.id, to: storyId, ids: [attachmentId], languages };
    const copies = await copyAttachments(write, by, { ...wish, isForTextsAlone: true }, now);
    const copy = copies.get(attachmentId);
    if (!copy) throw new NotThere('attachment');
    return copy;
  });
}

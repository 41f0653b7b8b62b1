import { eq } from 'drizzle-orm';
import { storyTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { attachment } from '@/db/schema/attachments';
import { requireStory } from '@/domain/access/text-access-queries';
import { addToAudit } from '@/domain/audit/changes';
import { Refused } from '@/domain/forms/form';
import { markStale } from '@/domain/freshness/invalidation-changes';
import type { Author } from '@/domain/permissions/staff';
import { knownImages } from '@/domain/texts/image-use-queries';

/** Ids of images; null for none. */
export interface PosterWish {
  attachmentId: string;
  imageId: string | null;
  /** The poster that the user saw. */
  was: string | null;
}

/**
 * Chooses an image of the library that is shown in place of a video until it is played. It is public
 * with the video.
 * @throws NotThere, NotAllowed; Refused for a file that is no video, for an image that is not in the
 * library, and when somebody else chose another poster meanwhile
 */
export async function choosePoster(
  write: Queries,
  by: Author,
  { attachmentId, imageId, was }: PosterWish,
  now: number,
): Promise<void> {
  const [found] = await write.select().from(attachment).where(eq(attachment.id, attachmentId));
  if (!found) throw new Refused('images.problem.missing', null, 404);
  await requireStory(write, by, 'story.change', found.storyId);
  if (found.posterImageId === imageId) return;
  if (found.posterImageId !== was) throw new Refused('images.problem.posterChanged', null, 409);
  const isThere = imageId === null || (await knownImages(write, [imageId])).length > 0;
  if (!isThere || found.kind !== 'video') throw new Refused('images.problem.missing', null, 404);
  await write
    .update(attachment)
    .set({ posterImageId: imageId })
    .where(eq(attachment.id, attachmentId));
  await markStale(write, [storyTag(found.storyId)], now);
  const subject = { subjectKind: 'story', subjectId: found.storyId };
  const detail = { attachment: attachmentId, fileName: found.fileName, poster: imageId };
  await addToAudit(write, by, { action: 'attachment.poster', ...subject, detail, now });
}

import { and, eq, exists, isNull, or } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { attachment, attachmentText, textAttachment } from '@/db/schema/attachments';
import { author } from '@/db/schema/authors';
import { collection, collectionName } from '@/db/schema/collections';
import { imageFile } from '@/db/schema/images';
import { name, storyName } from '@/db/schema/names';
import { styleFile } from '@/db/schema/site';
import { story, text, textImage } from '@/db/schema/stories';
import { param, unindexed } from '@/db/sql';
import { DEFAULT_INTERFACE } from '@/i18n/languages';
import { isAttachment, isCaptions, type Medium } from './media';

/** Finds a file that is public, or returns null. */
export type FindPublic = (name: string) => Promise<Medium | null>;

/**
 * A media file is public while something public uses it: a published text that contains its image,
 * a story with a published text that has it as cover, a collection that is not unpublished, a name
 * that is not unpublished and has such a story, an author who has a page, a public video that has it
 * as poster, a story with a published text that lists it as attachment or shows it in the text, or the
 * published house style. Every new place that shows
 * images to readers must be added here.
 * @param read the connection; statements are prepared once
 */
export function publicMedia(read: Queries): FindPublic {
  const ofImage = read
    .select({ name: imageFile.name })
    .from(imageFile)
    .where(and(eq(imageFile.name, param('name')), or(...usesOf(read))))
    .limit(1)
    .prepare();
  const ofStyle = read
    .select({ name: styleFile.name })
    .from(styleFile)
    .where(and(eq(styleFile.name, param('name')), eq(styleFile.isPublic, true)))
    .prepare();
  const ofStory = read
    .select({ name: attachment.name, fileName: attachment.fileName })
    .from(attachment)
    .where(and(eq(attachment.name, param('name')), or(...attachmentUsesOf(read))))
    .limit(1)
    .prepare();
  const ofCaptions = read
    .select({ name: attachmentText.captionsName, content: attachmentText.captions })
    .from(attachmentText)
    .innerJoin(attachment, eq(attachment.id, attachmentText.attachmentId))
    .where(
      and(
        eq(attachmentText.captionsName, param('name')),
        or(...attachmentUsesOf(read)),
        or(eq(attachmentText.language, DEFAULT_INTERFACE), exists(shownInCaptions(read))),
      ),
    )
    .limit(1)
    .prepare();
  return async (name) => {
    if (isCaptions(name)) {
      const [found] = await ofCaptions.execute({ name });
      return found ? { name, fileName: '', content: found.content } : null;
    }
    if (isAttachment(name)) return (await ofStory.execute({ name }))[0] ?? null;
    const [image] = await ofImage.execute({ name });
    const found = image ?? (await ofStyle.execute({ name }))[0];
    return found ? { ...found, fileName: '' } : null;
  };
}

/** A published text beside which captions in their language are shown (`areWordsShown`). */
function shownInCaptions(read: Queries) {
  return read
    .select({ id: text.id })
    .from(text)
    .innerJoin(story, eq(story.id, text.storyId))
    .where(
      and(
        eq(text.storyId, attachment.storyId),
        eq(unindexed(text.state), 'published'),
        or(
          eq(text.language, attachmentText.language),
          eq(story.originalLanguage, attachmentText.language),
        ),
      ),
    );
}

function attachmentUsesOf(read: Queries) {
  const inText = read
    .select({ id: text.id })
    .from(textAttachment)
    .innerJoin(
      text,
      and(eq(text.id, textAttachment.textId), eq(unindexed(text.state), 'published')),
    )
    .where(and(eq(textAttachment.attachmentId, attachment.id), eq(textAttachment.isPublic, true)));
  const ofStory = read
    .select({ id: text.id })
    .from(text)
    .where(and(eq(text.storyId, attachment.storyId), eq(unindexed(text.state), 'published')));
  return [exists(inText), and(eq(attachment.isListed, true), exists(ofStory))];
}

function usesOf(read: Queries) {
  const inText = read
    .select({ id: text.id })
    .from(textImage)
    .innerJoin(text, and(eq(text.id, textImage.textId), eq(unindexed(text.state), 'published')))
    .where(and(eq(textImage.imageId, imageFile.imageId), eq(textImage.isPublic, true)));
  const asCover = read
    .select({ id: text.id })
    .from(story)
    .innerJoin(text, and(eq(text.storyId, story.id), eq(unindexed(text.state), 'published')))
    .where(eq(story.coverImageId, imageFile.imageId));
  const onCollection = read
    .select({ id: collection.id })
    .from(collection)
    .innerJoin(collectionName, eq(collectionName.collectionId, collection.id))
    .where(
      and(
        eq(collection.coverImageId, imageFile.imageId),
        isNull(collection.withdrawnAt),
        isNull(collection.mergedIntoId),
      ),
    );
  const onName = read
    .select({ id: name.id })
    .from(name)
    .innerJoin(storyName, eq(storyName.nameId, name.id))
    .innerJoin(
      text,
      and(eq(text.storyId, storyName.storyId), eq(unindexed(text.state), 'published')),
    )
    .where(
      and(eq(name.imageId, imageFile.imageId), isNull(name.withdrawnAt), isNull(name.mergedIntoId)),
    );
  const ofAuthor = read
    .select({ id: author.id })
    .from(author)
    .where(and(eq(author.imageId, imageFile.imageId), isNull(author.withdrawnAt)));
  const asPoster = read
    .select({ id: attachment.id })
    .from(attachment)
    .where(and(eq(attachment.posterImageId, imageFile.imageId), or(...attachmentUsesOf(read))));
  return [inText, asCover, onCollection, onName, ofAuthor, asPoster].map((use) => exists(use));
}

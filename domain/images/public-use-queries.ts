import { and, eq, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { author, authorForm } from '@/db/schema/authors';
import { collection, collectionName } from '@/db/schema/collections';
import { name, nameForm, storyName } from '@/db/schema/names';
import { story, text, textImage } from '@/db/schema/stories';
import { unindexed } from '@/db/sql';
import type { TextState } from '@/domain/permissions/permissions';
import { areWordsShown, type PublicUse } from '@/domain/texts/shown-words';

/** Where published pages show an image: texts, with cover or body, collections, names and authors. */
export async function publicUses(read: Queries, imageId: string): Promise<PublicUse[]> {
  const place = { language: text.language, originalLanguage: story.originalLanguage };
  const isPublic = eq(unindexed(text.state), 'published');
  const inTexts = await read
    .select(place)
    .from(textImage)
    .innerJoin(text, and(eq(text.id, textImage.textId), isPublic))
    .innerJoin(story, eq(story.id, text.storyId))
    .where(and(eq(textImage.imageId, imageId), eq(textImage.isPublic, true)));
  const asCover = await read
    .select(place)
    .from(story)
    .innerJoin(text, and(eq(text.storyId, story.id), isPublic))
    .where(eq(story.coverImageId, imageId));
  const onCollections = await read
    .select({ language: collectionName.language, originalLanguage: collectionName.language })
    .from(collection)
    .innerJoin(collectionName, eq(collectionName.collectionId, collection.id))
    .where(
      and(
        eq(collection.coverImageId, imageId),
        isNull(collection.withdrawnAt),
        isNull(collection.mergedIntoId),
      ),
    );
  const onNames = await read
    .selectDistinct({ language: nameForm.language, originalLanguage: nameForm.language })
    .from(name)
    .innerJoin(nameForm, eq(nameForm.nameId, name.id))
    .innerJoin(storyName, eq(storyName.nameId, name.id))
    .innerJoin(text, and(eq(text.storyId, storyName.storyId), isPublic))
    .where(and(eq(name.imageId, imageId), isNull(name.withdrawnAt), isNull(name.mergedIntoId)));
  const onAuthors = await read
    .select({ language: authorForm.language, originalLanguage: authorForm.language })
    .from(author)
    .innerJoin(authorForm, eq(authorForm.authorId, author.id))
    .where(and(eq(author.imageId, imageId), isNull(author.withdrawnAt)));
  return [...inTexts, ...asCover, ...onCollections, ...onNames, ...onAuthors];
}

/**
 * The publication status used for permission checks on an image: of its texts in one language, or
 * of the image itself.
 */
export async function imageState(
  read: Queries,
  imageId: string,
  language?: string,
): Promise<TextState> {
  const places = await publicUses(read, imageId);
  const isShown = language === undefined ? places.length > 0 : areWordsShown(places, language);
  return isShown ? 'published' : 'draft';
}

/** Same as `imageState`, for a page. */
export function getImageState(imageId: string, language?: string): Promise<TextState> {
  return imageState(reads(), imageId, language);
}

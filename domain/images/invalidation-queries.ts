import { asc, eq } from 'drizzle-orm';
import { authorTag, collectionTag, feedTag, NAMES, nameTag, textTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { author } from '@/db/schema/authors';
import { collection } from '@/db/schema/collections';
import { image, imageText } from '@/db/schema/images';
import { name } from '@/db/schema/names';
import { story, text, textImage } from '@/db/schema/stories';
import { appearanceOf } from '@/domain/freshness/appearance-queries';
import { chooseText } from '@/domain/text-choice/published-text';
import { DEFAULT_INTERFACE, INTERFACE_LANGUAGES } from '@/i18n/languages';
import { wordsFor } from './wording';

/** What pages show of an image beside its files, at one point of a transaction. */
export interface ImagePrint {
  facts: string;
  words: { language: string; print: string }[];
}

export async function printOf(write: Queries, imageId: string): Promise<ImagePrint> {
  const [facts] = await write.select().from(image).where(eq(image.id, imageId));
  const words = await write
    .select()
    .from(imageText)
    .where(eq(imageText.imageId, imageId))
    .orderBy(asc(imageText.language));
  return {
    facts: JSON.stringify([facts?.rights, facts?.credit, facts?.focusX, facts?.focusY]),
    words: words.map((row) => ({ language: row.language, print: JSON.stringify(row) })),
  };
}

/**
 * The tags of pages that show an image differently than before: of texts whose wording of it
 * changed, and of feeds that contain them. Lists show images without texts, so their tags stay
 * valid.
 */
export async function staleBetween(
  write: Queries,
  imageId: string,
  before: ImagePrint,
  after: ImagePrint,
): Promise<Set<string>> {
  const stale = new Set<string>();
  for (const storyId of await storiesWith(write, imageId)) {
    const seen = await appearanceOf(write, storyId);
    if (!seen) continue;
    const changed = new Set(
      seen.published
        .map((each) => each.language)
        .filter((tag) => reads(before, tag, seen) !== reads(after, tag, seen)),
    );
    for (const language of changed) stale.add(textTag(storyId, language));
    const lists = [...seen.lists, ...seen.collections.map((id) => `collection:${id}`)];
    for (const language of INTERFACE_LANGUAGES) {
      const chosen = chooseText(seen.published, language, seen.originalLanguage);
      if (!chosen || !changed.has(chosen.language)) continue;
      for (const list of lists) stale.add(feedTag(list, language));
    }
  }
  const boxes = await write
    .select({ id: collection.id })
    .from(collection)
    .where(eq(collection.coverImageId, imageId));
  for (const { id } of boxes) stale.add(collectionTag(id));
  const named = await write.select({ id: name.id }).from(name).where(eq(name.imageId, imageId));
  for (const { id } of named) stale.add(nameTag(id)).add(NAMES);
  const authors = await write
    .select({ id: author.id })
    .from(author)
    .where(eq(author.imageId, imageId));
  for (const { id } of authors) stale.add(authorTag(id));
  return stale;
}

/**
 * The texts of the image as `domain/reader/story-queries.ts` chooses them: in the text's language,
 * the original's, the default.
 */
function reads(
  { facts, words }: ImagePrint,
  language: string,
  { originalLanguage }: { originalLanguage: string },
): string {
  return facts + (wordsFor(words, language, [originalLanguage, DEFAULT_INTERFACE])?.print ?? '');
}

async function storiesWith(write: Queries, imageId: string): Promise<Set<string>> {
  const covered = await write
    .select({ id: story.id })
    .from(story)
    .where(eq(story.coverImageId, imageId));
  const shown = await write
    .select({ id: text.storyId })
    .from(textImage)
    .innerJoin(text, eq(text.id, textImage.textId))
    .where(eq(textImage.imageId, imageId));
  return new Set([...covered, ...shown].map((row) => row.id));
}

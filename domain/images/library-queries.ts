import {
  and,
  asc,
  desc,
  eq,
  exists,
  isNotNull,
  lt,
  ne,
  not,
  notInArray,
  or,
  type SQL,
} from 'drizzle-orm';
import { reads } from '@/db/client';
import { attachment } from '@/db/schema/attachments';
import { author } from '@/db/schema/authors';
import { collection } from '@/db/schema/collections';
import { detailsRevision } from '@/db/schema/details';
import { image, imageFile, imageOriginal, imageText } from '@/db/schema/images';
import { name } from '@/db/schema/names';
import { staff as staffTable } from '@/db/schema/staff';
import { story, textImage } from '@/db/schema/stories';
import { contains, isOneOf } from '@/db/sql';
import { groupedBy } from '@/domain/grouped';
import type { Staff } from '@/domain/permissions/staff';
import { type ImageRecord, type LibraryFilter, type LibraryImage, PAGE_SIZE } from './library';
import { wordsFor } from './wording';

/**
 * A page of the library, newest images first.
 * @param after id of the last image of the previous page; ids sort by creation time
 * @param language preferred language of the images' names
 */
export async function listLibrary(
  staff: Staff,
  filter: LibraryFilter,
  language: string,
  after = '',
): Promise<{ images: LibraryImage[]; next: string | null }> {
  const found = await reads()
    .select({ id: image.id })
    .from(image)
    .where(and(...conditions(staff, filter), after ? lt(image.id, after) : undefined))
    .orderBy(desc(image.id))
    .limit(PAGE_SIZE + 1);
  const ids = found.slice(0, PAGE_SIZE).map((row) => row.id);
  const next = found.length > PAGE_SIZE ? (ids.at(-1) ?? null) : null;
  return { images: await libraryImages(ids, language), next };
}

/** Images of the library by id, in the given order. */
export async function libraryImages(
  ids: readonly string[],
  language: string,
): Promise<LibraryImage[]> {
  const wanted = JSON.stringify(ids);
  const rows = await reads().select().from(image).where(isOneOf(image.id, wanted));
  const files = await reads()
    .select()
    .from(imageFile)
    .where(isOneOf(imageFile.imageId, wanted))
    .orderBy(asc(imageFile.width));
  const words = await reads()
    .select()
    .from(imageText)
    .where(isOneOf(imageText.imageId, wanted))
    .orderBy(asc(imageText.language));
  const filesOf = groupedBy(files, (row) => row.imageId);
  const wordsOf = groupedBy(words, (row) => row.imageId);
  return ids.flatMap((id) => {
    const row = rows.find((each) => each.id === id);
    if (!row) return [];
    const its = wordsOf.get(id) ?? [];
    const own = its.find((each) => each.language === language);
    const named = wordsFor(
      its.filter((each) => each.alt),
      language,
      ['en'],
    );
    return {
      id,
      width: row.width,
      height: row.height,
      focusX: row.focusX,
      focusY: row.focusY,
      fileName: row.fileName,
      files: (filesOf.get(id) ?? []).map(({ name, width, height, mime }) => ({
        src: `/media/${name}`,
        width,
        height,
        mime,
      })),
      alt: own?.alt ?? '',
      decorative: own?.decorative ?? false,
      caption: own?.caption ?? '',
      credit: own?.credit || row.credit,
      name: named?.alt ?? '',
      nameLanguage: named?.language ?? language,
      described: its.filter((each) => each.alt || each.decorative).map((each) => each.language),
    };
  });
}

/** The smallest file of each image, by the image's id. */
export async function listThumbnails(
  ids: readonly string[],
): Promise<Map<string, { src: string; width: number; height: number }>> {
  const rows = await reads()
    .select()
    .from(imageFile)
    .where(isOneOf(imageFile.imageId, JSON.stringify(ids)))
    .orderBy(desc(imageFile.width));
  return new Map(
    rows.map(({ imageId, name, width, height }) => [
      imageId,
      { src: `/media/${name}`, width, height },
    ]),
  );
}

/** Everything about one image, or null. */
export async function getImageRecord(id: string, language: string): Promise<ImageRecord | null> {
  const [row] = await reads()
    .select({ image, addedByName: staffTable.name, original: imageOriginal })
    .from(image)
    .leftJoin(imageOriginal, eq(imageOriginal.imageId, image.id))
    .leftJoin(staffTable, eq(staffTable.id, image.addedBy))
    .where(eq(image.id, id));
  const [seen] = await libraryImages([id], language);
  if (!row || !seen) return null;
  const words = await reads()
    .select()
    .from(imageText)
    .where(eq(imageText.imageId, id))
    .orderBy(asc(imageText.language));
  const { rights, credit, focusX, focusY, createdAt, addedBy } = row.image;
  const texts = words.map(({ imageId: _, ...rest }) => rest);
  const { original } = row;
  const added = { addedBy, addedByName: row.addedByName ?? '', createdAt };
  return { ...seen, ...added, rights, credit, focusX, focusY, texts, original };
}

function conditions(staff: Staff, { words, without, unused, mine }: LibraryFilter): SQL[] {
  const wanted: SQL[] = words.split(/\s+/).filter(Boolean).map(saying);
  if (without) {
    const described = or(ne(imageText.alt, ''), eq(imageText.decorative, true));
    wanted.push(not(exists(wordsWhere(eq(imageText.language, without), described))));
  }
  if (unused) wanted.push(...isShownNowhere());
  if (mine) wanted.push(eq(image.addedBy, staff.staffId));
  return wanted;
}

function saying(word: string): SQL {
  const inWords = contains(word, [imageText.alt, imageText.caption, imageText.credit]);
  return or(contains(word, [image.fileName, image.credit]), exists(wordsWhere(inWords))) as SQL;
}

function wordsWhere(...where: (SQL | undefined)[]) {
  return reads()
    .select({ id: imageText.imageId })
    .from(imageText)
    .where(and(eq(imageText.imageId, image.id), ...where));
}

/** Subqueries that run once, not once per image. */
function isShownNowhere(): SQL[] {
  const inTexts = reads().select({ id: textImage.imageId }).from(textImage);
  const asCovers = reads()
    .select({ id: story.coverImageId })
    .from(story)
    .where(isNotNull(story.coverImageId));
  const inDetails = reads()
    .select({ id: detailsRevision.coverImageId })
    .from(story)
    .innerJoin(detailsRevision, eq(detailsRevision.id, story.workingDetailsId))
    .where(isNotNull(detailsRevision.coverImageId));
  const onBoxes = reads()
    .select({ id: collection.coverImageId })
    .from(collection)
    .where(isNotNull(collection.coverImageId));
  const ofNames = reads().select({ id: name.imageId }).from(name).where(isNotNull(name.imageId));
  const asPosters = reads()
    .select({ id: attachment.posterImageId })
    .from(attachment)
    .where(isNotNull(attachment.posterImageId));
  const ofAuthors = reads()
    .select({ id: author.imageId })
    .from(author)
    .where(isNotNull(author.imageId));
  return [inTexts, asCovers, inDetails, onBoxes, ofNames, asPosters, ofAuthors].map((shown) =>
    notInArray(image.id, shown),
  );
}

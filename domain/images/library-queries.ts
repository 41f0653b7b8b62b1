import {
  and,
  asc,
  desc,
  eq,
  exists,
  isNotNull,
  like,
  lt,
  ne,
  not,
  notInArray,
  or,
  type SQL,
} from 'drizzle-orm';
import { reads } from '@/db/client';
import { collection } from '@/db/schema/collections';
import { picture, pictureFile, pictureOriginal, pictureText } from '@/db/schema/pictures';
import { staff as staffTable } from '@/db/schema/staff';
import { story, textPicture } from '@/db/schema/stories';
import { isOneOf } from '@/db/sql';
import { groupedBy } from '@/domain/grouped';
import type { Staff } from '@/domain/permissions/staff';
import { type LibraryFilter, type LibraryPicture, PAGE_SIZE, type PictureRecord } from './library';
import { wordsFor } from './wording';

/**
 * A page of the library, newest pictures first.
 * @param after id of the last picture of the page before; ids sort by the time they were made
 * @param language whose words name the pictures, where they have any
 */
export async function listLibrary(
  staff: Staff,
  filter: LibraryFilter,
  language: string,
  after = '',
): Promise<{ pictures: LibraryPicture[]; next: string | null }> {
  const found = await reads()
    .select({ id: picture.id })
    .from(picture)
    .where(and(...conditions(staff, filter), after ? lt(picture.id, after) : undefined))
    .orderBy(desc(picture.id))
    .limit(PAGE_SIZE + 1);
  const ids = found.slice(0, PAGE_SIZE).map((row) => row.id);
  const next = found.length > PAGE_SIZE ? (ids.at(-1) ?? null) : null;
  return { pictures: await libraryPictures(ids, language), next };
}

/** Pictures of the library by id, in the given order. */
export async function libraryPictures(
  ids: readonly string[],
  language: string,
): Promise<LibraryPicture[]> {
  const wanted = JSON.stringify(ids);
  const rows = await reads().select().from(picture).where(isOneOf(picture.id, wanted));
  const files = await reads()
    .select()
    .from(pictureFile)
    .where(isOneOf(pictureFile.pictureId, wanted))
    .orderBy(asc(pictureFile.width));
  const words = await reads()
    .select()
    .from(pictureText)
    .where(isOneOf(pictureText.pictureId, wanted))
    .orderBy(asc(pictureText.language));
  const filesOf = groupedBy(files, (row) => row.pictureId);
  const wordsOf = groupedBy(words, (row) => row.pictureId);
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

/** Everything about one picture, or null. */
export async function getPictureRecord(
  id: string,
  language: string,
): Promise<PictureRecord | null> {
  const [row] = await reads()
    .select({ picture, addedByName: staffTable.name, original: pictureOriginal })
    .from(picture)
    .leftJoin(pictureOriginal, eq(pictureOriginal.pictureId, picture.id))
    .leftJoin(staffTable, eq(staffTable.id, picture.addedBy))
    .where(eq(picture.id, id));
  const [seen] = await libraryPictures([id], language);
  if (!row || !seen) return null;
  const words = await reads()
    .select()
    .from(pictureText)
    .where(eq(pictureText.pictureId, id))
    .orderBy(asc(pictureText.language));
  const { rights, credit, focusX, focusY, createdAt, addedBy } = row.picture;
  const texts = words.map(({ pictureId: _, ...rest }) => rest);
  const { original } = row;
  const added = { addedBy, addedByName: row.addedByName ?? '', createdAt };
  return { ...seen, ...added, rights, credit, focusX, focusY, texts, original };
}

function conditions(staff: Staff, { words, without, unused, mine }: LibraryFilter): SQL[] {
  const wanted: SQL[] = words.split(/\s+/).filter(Boolean).map(saying);
  if (without) {
    const described = or(ne(pictureText.alt, ''), eq(pictureText.decorative, true));
    wanted.push(not(exists(wordsWhere(eq(pictureText.language, without), described))));
  }
  if (unused) wanted.push(...isShownNowhere());
  if (mine) wanted.push(eq(picture.addedBy, staff.staffId));
  return wanted;
}

/** SQLite folds the case of Latin letters only; the other scripts that have cases are tried both ways. */
function saying(word: string): SQL {
  const lower = word.toLocaleLowerCase();
  const capital = lower.charAt(0).toLocaleUpperCase() + lower.slice(1);
  const patterns = [...new Set([word, lower, capital, word.toLocaleUpperCase()])].map(
    (form) => `%${form.replace(/[%_]/g, '')}%`,
  );
  const inWords = patterns.flatMap((pattern) => [
    like(pictureText.alt, pattern),
    like(pictureText.caption, pattern),
    like(pictureText.credit, pattern),
  ]);
  const inFacts = patterns.flatMap((pattern) => [
    like(picture.fileName, pattern),
    like(picture.credit, pattern),
  ]);
  return or(...inFacts, exists(wordsWhere(or(...inWords)))) as SQL;
}

function wordsWhere(...where: (SQL | undefined)[]) {
  return reads()
    .select({ id: pictureText.pictureId })
    .from(pictureText)
    .where(and(eq(pictureText.pictureId, picture.id), ...where));
}

/** Lists that are made once, not once per picture. */
function isShownNowhere(): SQL[] {
  const inTexts = reads().select({ id: textPicture.pictureId }).from(textPicture);
  const asCovers = reads()
    .select({ id: story.coverPictureId })
    .from(story)
    .where(isNotNull(story.coverPictureId));
  const onBoxes = reads()
    .select({ id: collection.coverPictureId })
    .from(collection)
    .where(isNotNull(collection.coverPictureId));
  return [inTexts, asCovers, onBoxes].map((shown) => notInArray(picture.id, shown));
}

import { eq } from 'drizzle-orm';
import { prepared } from '@/db/client';
import { picture, pictureFile, pictureText } from '@/db/schema/pictures';
import { isOneOf, param } from '@/db/sql';
import { groupedBy } from '@/domain/grouped';
import type { Picture } from './image';
import { wordsFor } from './wording';

const files = prepared((read) =>
  read
    .select({
      id: picture.id,
      width: picture.width,
      height: picture.height,
      focusX: picture.focusX,
      focusY: picture.focusY,
      rights: picture.rights,
      credit: picture.credit,
      fileWidth: pictureFile.width,
      fileHeight: pictureFile.height,
      mime: pictureFile.mime,
      name: pictureFile.name,
    })
    .from(picture)
    .innerJoin(pictureFile, eq(pictureFile.pictureId, picture.id))
    .where(isOneOf(picture.id, param('ids')))
    .orderBy(pictureFile.width)
    .prepare(),
);

const texts = prepared((read) =>
  read
    .select()
    .from(pictureText)
    .where(isOneOf(pictureText.pictureId, param('ids')))
    .orderBy(pictureText.language)
    .prepare(),
);

/**
 * Pictures by id, worded in `language`, else in one of `otherwise`, else in any language they have words in.
 * Unknown ids are left out.
 */
export async function getPictures(
  ids: readonly string[],
  language: string,
  otherwise: readonly string[] = [],
): Promise<Map<string, Picture>> {
  const found = new Map<string, Picture>();
  if (ids.length === 0) return found;
  const wanted = { ids: JSON.stringify([...new Set(ids)]) };
  const wordsOf = groupedBy(await texts().execute(wanted), (row) => row.pictureId);
  for (const row of await files().execute(wanted)) {
    const words = wordsOf.get(row.id) ?? [];
    const chosen = wordsFor(words, language, otherwise);
    const known = found.get(row.id) ?? {
      id: row.id,
      width: row.width,
      height: row.height,
      focusX: row.focusX,
      focusY: row.focusY,
      files: [],
      alt: chosen?.alt ?? '',
      caption: chosen?.caption ?? '',
      language: chosen?.language ?? language,
      credit: chosen?.credit || row.credit,
      rights: row.rights,
      rightsNote: chosen?.rightsNote ?? '',
      transcription: chosen?.transcription ?? '',
      decorative: chosen?.decorative ?? false,
    };
    known.files.push({
      src: `/media/${row.name}`,
      width: row.fileWidth,
      height: row.fileHeight,
      mime: row.mime,
    });
    found.set(row.id, known);
  }
  return found;
}

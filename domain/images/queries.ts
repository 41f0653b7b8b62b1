import { and, eq } from 'drizzle-orm';
import { prepared } from '@/db/client';
import { image, imageFile, imageOriginal, imageText } from '@/db/schema/images';
import { isOneOf, param } from '@/db/sql';
import { groupedBy } from '@/domain/grouped';
import type { Image } from './image';
import { wordsFor } from './wording';

const files = prepared((read) =>
  read
    .select({
      id: image.id,
      width: image.width,
      height: image.height,
      focusX: image.focusX,
      focusY: image.focusY,
      rights: image.rights,
      credit: image.credit,
      fileWidth: imageFile.width,
      fileHeight: imageFile.height,
      mime: imageFile.mime,
      name: imageFile.name,
      original: imageOriginal.name,
    })
    .from(image)
    .innerJoin(imageFile, eq(imageFile.imageId, image.id))
    .leftJoin(imageOriginal, eq(imageOriginal.imageId, image.id))
    .where(isOneOf(image.id, param('ids')))
    .orderBy(imageFile.width)
    .prepare(),
);

const texts = prepared((read) =>
  read
    .select()
    .from(imageText)
    .where(
      and(
        isOneOf(imageText.imageId, param('ids')),
        isOneOf(imageText.language, param('languages')),
      ),
    )
    .prepare(),
);

const textsInAnyLanguage = prepared((read) =>
  read
    .select()
    .from(imageText)
    .where(isOneOf(imageText.imageId, param('ids')))
    .orderBy(imageText.language)
    .prepare(),
);

/** Texts of images in some languages; of images with none in these, the texts in any language. */
async function textsOf(ids: readonly string[], languages: readonly string[]) {
  const wanted = { ids: JSON.stringify(ids), languages: JSON.stringify(languages) };
  const found = groupedBy(await texts().execute(wanted), (row) => row.imageId);
  const without = ids.filter((id) => !found.has(id));
  if (without.length === 0) return found;
  const others = await textsInAnyLanguage().execute({ ids: JSON.stringify(without) });
  return new Map([...found, ...groupedBy(others, (row) => row.imageId)]);
}

/**
 * Images by id, with texts in `language`, else in one of `otherwise`, else in any language they
 * have. Unknown ids are left out.
 */
export async function getImages(
  ids: readonly string[],
  language: string,
  otherwise: readonly string[] = [],
): Promise<Map<string, Image>> {
  const found = new Map<string, Image>();
  if (ids.length === 0) return found;
  const wanted = { ids: JSON.stringify([...new Set(ids)]) };
  const wordsOf = await textsOf(ids, [language, ...otherwise]);
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
      isDrawn: row.original === null,
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

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { NewImage } from '@/domain/images/changes';
import { hashOf, keepImageFile, keepOriginal } from '@/domain/images/files';
import type { PhotosFile } from './content-files';

const RIGHTS = 'https://creativecommons.org/publicdomain/zero/1.0/';
/** As uploads get them. */
const WIDTHS = [2000, 1200, 800, 400] as const;

/**
 * Stores the photographs of the sample in their sizes, each with its original like an upload.
 * @param folder `content/`
 * @param words of each photograph by its name, which is that of its file
 */
export async function keepSamplePhotos(
  folder: string,
  words: PhotosFile,
): Promise<ReadonlyMap<string, NewImage>> {
  const kept = new Map<string, NewImage>();
  for (const [name, texts] of Object.entries(words)) {
    kept.set(name, await keepPhoto(path.join(folder, 'photos', `${name}.jpg`), texts));
  }
  return kept;
}

async function keepPhoto(file: string, words: PhotosFile[string]): Promise<NewImage> {
  const source = await readFile(file);
  const { width, height } = await sharp(source).metadata();
  const hash = hashOf(source);
  const widths = WIDTHS.filter((each) => each <= width);
  const files = await Promise.all(
    widths.map(async (wanted) => {
      const made = sharp(source).resize({ width: wanted }).webp({ quality: 80 });
      const { data, info } = await made.toBuffer({ resolveWithObject: true });
      const mime = 'image/webp';
      const name = await keepImageFile(data, mime);
      return { width: info.width, height: info.height, mime, name, bytes: data.length };
    }),
  );
  const mime = 'image/jpeg';
  const name = await keepOriginal(file, hash, 'jpg');
  return {
    ...{ hash, files, rights: RIGHTS, fileName: path.basename(file) },
    original: { name, mime, width, height, pages: 1, bytes: source.length },
    texts: Object.keys(words.alt).map((language) => ({
      language,
      alt: words.alt[language] ?? '',
      caption: words.caption[language] ?? '',
      credit: words.credit[language] ?? '',
    })),
  };
}

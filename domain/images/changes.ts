import type { Queries } from '@/db/open';
import { image, imageFile, imageOriginal, imageText } from '@/db/schema/images';
import { newId } from '@/domain/new-id';
import type { OriginalDetails } from './upload';

export interface NewImage {
  hash: string;
  rights: string;
  /** Stored files, the largest first. */
  files: { width: number; height: number; mime: string; name: string; bytes: number }[];
  /** The original file, already stored. */
  original?: { name: string; bytes: number } & OriginalDetails;
  texts: { language: string; alt: string; caption: string; credit: string }[];
  /** The file name at upload. */
  fileName?: string;
  addedBy?: string | null;
}

/** Adds an image whose files are stored already. Returns its id. */
export async function addImage(write: Queries, given: NewImage, now: number): Promise<string> {
  const id = newId(now);
  const [largest] = given.files;
  if (!largest) throw new Error('An image needs at least one file.');
  await write.insert(image).values({
    id,
    hash: given.hash,
    width: largest.width,
    height: largest.height,
    mime: largest.mime,
    rights: given.rights,
    createdAt: now,
    fileName: given.fileName ?? '',
    addedBy: given.addedBy ?? null,
  });
  for (const file of given.files) await write.insert(imageFile).values({ imageId: id, ...file });
  if (given.original) await write.insert(imageOriginal).values({ imageId: id, ...given.original });
  for (const words of given.texts) await write.insert(imageText).values({ imageId: id, ...words });
  return id;
}

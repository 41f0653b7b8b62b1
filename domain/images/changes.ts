import { v7 as uuid } from 'uuid';
import type { Queries } from '@/db/open';
import { picture, pictureFile, pictureOriginal, pictureText } from '@/db/schema/pictures';
import type { OriginalDetails } from './upload';

export interface NewPicture {
  hash: string;
  rights: string;
  /** Files that are kept already, the largest first. */
  files: { width: number; height: number; mime: string; name: string; bytes: number }[];
  /** The file that it came as, kept already. */
  original?: { name: string; bytes: number } & OriginalDetails;
  texts: { language: string; alt: string; caption: string; credit: string }[];
  /** What the file was called where it came from. */
  fileName?: string;
  addedBy?: string | null;
}

/** Adds a picture whose files are kept already. Returns its id. */
export async function addPicture(write: Queries, given: NewPicture, now: number): Promise<string> {
  const id = uuid({ msecs: now });
  const [largest] = given.files;
  if (!largest) throw new Error('A picture needs at least one file.');
  await write.insert(picture).values({
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
  for (const file of given.files)
    await write.insert(pictureFile).values({ pictureId: id, ...file });
  if (given.original)
    await write.insert(pictureOriginal).values({ pictureId: id, ...given.original });
  for (const words of given.texts)
    await write.insert(pictureText).values({ pictureId: id, ...words });
  return id;
}

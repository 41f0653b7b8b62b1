import { eq } from 'drizzle-orm';
import { reads, tx } from '@/db/client';
import type { Queries } from '@/db/open';
import { image, imageOriginal } from '@/db/schema/images';
import { addToAudit } from '@/domain/audit/changes';
import { areKept, endedDeletions } from '@/domain/media-store/kept-queries';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { addImage, type NewImage } from './changes';
import { IMAGE_ENDINGS, imageTypeOf } from './file-type';
import { keepImageFile, keepOriginal } from './files';
import { makeSizes } from './image-process';
import type { Incoming } from './incoming';
import { fileProblem, type Made, type UploadProblem } from './upload';

export type Uploaded =
  | { ok: true; id: string; isNew: boolean; isAnimated: boolean; pages: number }
  | { ok: false; problem: UploadProblem };

type MadeWell = Extract<Made, { ok: true }>;

/**
 * Adds an uploaded file as an image and stores the original. A file that exists already returns the
 * existing image; if that has no stored original, it gets this one.
 * @param make makes its sizes; replaced in tests
 * @throws NotAllowed; StoreDown
 */
export async function uploadImage(
  by: Author,
  incoming: Incoming,
  now: number,
  make: (file: string) => Promise<Made> = makeSizes,
): Promise<Uploaded> {
  requireMay(by, 'image.add');
  const problem = fileProblem('image', incoming);
  if (problem) return { ok: false, problem };
  const known = await withHash(reads(), incoming.hash);
  if (known?.hasOriginal) {
    return { ok: true, id: known.id, isNew: false, isAnimated: false, pages: 1 };
  }
  const made = await make(incoming.file);
  if (!made.ok) return made;
  const added = await add(by, incoming, made, now);
  const { mime, pages } = made.original;
  return { ok: true, ...added, isAnimated: pages > 1 && mime !== 'image/tiff', pages };
}

/** Files are stored before the row, and stored again if a deletion removed one in between. */
async function add(
  by: Author,
  incoming: Incoming,
  made: MadeWell,
  now: number,
): Promise<{ id: string; isNew: boolean }> {
  for (;;) {
    const before = await endedDeletions();
    const files: NewImage['files'] = [];
    for (const { file, width, height, mime } of made.files) {
      const name = await keepImageFile(file, mime);
      files.push({ width, height, mime, name, bytes: file.length });
    }
    const { hash, fileName, bytes } = incoming;
    const original = { ...made.original, bytes, name: await originalOf(incoming) };
    const added = await tx(async (write) => {
      const names = [original, ...files].map(({ name }) => name);
      if (!(await areKept(write, names, before))) return null;
      const known = await withHash(write, hash);
      if (known) return keepAfterwards(write, known, original);
      const id = await addImage(
        write,
        { hash, fileName, rights: '', files, original, texts: [], addedBy: by.staffId },
        now,
      );
      const detail = { fileName };
      const entry = { action: 'picture.add', subjectKind: 'picture', subjectId: id, detail, now };
      await addToAudit(write, by, entry);
      return { id, isNew: true };
    });
    if (added) return added;
  }
}

function originalOf({ file, hash, head }: Incoming): Promise<string> {
  const type = imageTypeOf(head);
  if (!type) throw new Error('What is no image has no original.');
  return keepOriginal(file, hash, IMAGE_ENDINGS[type]);
}

async function keepAfterwards(
  write: Queries,
  { id }: { id: string },
  original: NonNullable<NewImage['original']>,
): Promise<{ id: string; isNew: boolean }> {
  await write
    .insert(imageOriginal)
    .values({ imageId: id, ...original })
    .onConflictDoNothing();
  return { id, isNew: false };
}

async function withHash(
  from: Queries,
  hash: string,
): Promise<{ id: string; hasOriginal: boolean } | null> {
  const [row] = await from
    .select({ id: image.id, original: imageOriginal.name })
    .from(image)
    .leftJoin(imageOriginal, eq(imageOriginal.imageId, image.id))
    .where(eq(image.hash, hash));
  return row ? { id: row.id, hasOriginal: row.original !== null } : null;
}

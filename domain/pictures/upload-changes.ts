import { eq } from 'drizzle-orm';
import { reads, tx } from '@/db/client';
import type { Queries } from '@/db/open';
import { picture } from '@/db/schema/pictures';
import { addToAudit } from '@/domain/site/changes';
import { requireMay } from '@/domain/staff/permissions';
import type { Author } from '@/domain/staff/staff';
import { addPicture, type NewPicture } from './changes';
import { pictureTypeOf } from './file-type';
import { isKept, keepPictureFile } from './files';
import type { Incoming } from './incoming';
import { makeSizes } from './process';
import type { Made, MadeFile, UploadProblem } from './upload';

export type Uploaded =
  | { ok: true; id: string; isNew: boolean; isAnimated: boolean }
  | { ok: false; problem: UploadProblem };

/**
 * Takes a received file in as a picture. The same file sent again leads to the picture that is there.
 * @param make makes its sizes; another one in tests
 * @throws NotAllowed
 */
export async function uploadPicture(
  by: Author,
  incoming: Incoming,
  now: number,
  make: (file: string) => Promise<Made> = makeSizes,
): Promise<Uploaded> {
  requireMay(by, 'picture.add');
  if (!pictureTypeOf(incoming.head)) return { ok: false, problem: 'wrongType' };
  const known = await withHash(reads(), incoming.hash);
  if (known) return { ok: true, id: known, isNew: false, isAnimated: false };
  const made = await make(incoming.file);
  if (!made.ok) return made;
  const added = await add(by, incoming, made.files, now);
  return { ok: true, ...added, isAnimated: made.isAnimated };
}

/** Files are kept before the row; should a deletion take one away in between, it is kept again. */
async function add(
  by: Author,
  incoming: Incoming,
  made: readonly MadeFile[],
  now: number,
): Promise<{ id: string; isNew: boolean }> {
  for (;;) {
    const files: NewPicture['files'] = [];
    for (const { file, width, height, mime } of made) {
      const name = await keepPictureFile(file, mime);
      files.push({ width, height, mime, name, bytes: file.length });
    }
    const added = await tx(async (write) => {
      const known = await withHash(write, incoming.hash);
      if (known) return { id: known, isNew: false };
      if (!files.every(({ name }) => isKept(name))) return null;
      const { hash, fileName } = incoming;
      const id = await addPicture(
        write,
        { hash, fileName, rights: '', files, texts: [], addedBy: by.staffId },
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

async function withHash(from: Queries, hash: string): Promise<string | null> {
  const [row] = await from.select({ id: picture.id }).from(picture).where(eq(picture.hash, hash));
  return row?.id ?? null;
}

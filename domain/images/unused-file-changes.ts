import { eq } from 'drizzle-orm';
import { tx } from '@/db/client';
import type { Queries } from '@/db/open';
import { attachment } from '@/db/schema/attachments';
import { imageFile, imageOriginal } from '@/db/schema/images';
import { styleFile } from '@/db/schema/site';
import { dropFile } from './files';

/**
 * Deletes those of the files that no row names. To be called when the deletion of their rows is
 * committed; within the write queue nobody can start using them.
 */
export async function dropUnused(names: readonly string[]): Promise<void> {
  await tx(async (write) => {
    for (const name of names) if (!(await isNamed(write, name))) dropFile(name);
  });
}

/** Whether a row names a file; one image's size may be another image's original. */
async function isNamed(write: Queries, name: string): Promise<boolean> {
  for (const table of [imageFile, imageOriginal, attachment, styleFile]) {
    const [found] = await write
      .select({ name: table.name })
      .from(table)
      .where(eq(table.name, name))
      .limit(1);
    if (found) return true;
  }
  return false;
}

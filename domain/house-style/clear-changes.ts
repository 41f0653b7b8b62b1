import { notInArray } from 'drizzle-orm';
import { tx } from '@/db/client';
import { styleFile } from '@/db/schema/site';
import { dropUnused } from '@/domain/images/unused-file-changes';
import { filesOf } from './logo';
import { storedStyleIn } from './queries';

/** Deletes files of logos that neither the published style nor its draft has. */
export async function clearStyleFiles(): Promise<void> {
  const gone = await tx(async (write) => {
    const { style, draft } = await storedStyleIn(write);
    const names = filesOf([...style.logos, ...(draft?.logos ?? [])]);
    return write
      .delete(styleFile)
      .where(notInArray(styleFile.name, names))
      .returning({ name: styleFile.name });
  });
  if (gone.length > 0) await dropUnused(gone.map(({ name }) => name));
}

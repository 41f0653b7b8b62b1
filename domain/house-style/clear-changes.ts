import { notInArray } from 'drizzle-orm';
import { tx } from '@/db/client';
import { styleFile } from '@/db/schema/site';
import { dropUnused } from '@/domain/media-store/unused-file-changes';
import { filesOf } from './logo';
import { storedStyleIn } from './queries';

/** Deletes files of logos that neither the published style nor its draft has. */
export async function clearStyleFiles(now: number): Promise<void> {
  const gone = await tx(async (write) => {
    const { style, draft } = await storedStyleIn(write);
    const names = filesOf([...style.logos, ...(draft?.logos ?? [])]);
    return write
      .delete(styleFile)
      .where(notInArray(styleFile.name, names))
      .returning({ name: styleFile.name });
  });
  await dropUnused(
    gone.map(({ name }) => name),
    now,
  );
}

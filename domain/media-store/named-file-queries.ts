import { reads } from '@/db/client';
import { attachment } from '@/db/schema/attachments';
import { imageFile, imageOriginal } from '@/db/schema/images';
import { styleFile } from '@/db/schema/site';

/** Tables whose rows name a stored file. Every new one must be added here, and in db/media-names.ts. */
export const NAMING_TABLES = [imageFile, imageOriginal, attachment, styleFile] as const;

/** The files that rows name, each once. @param most of each table; all when left out */
export async function namedFiles(most?: number): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const table of NAMING_TABLES) {
    const query = reads().select({ name: table.name }).from(table);
    const rows = await (most === undefined ? query : query.limit(most));
    for (const { name } of rows) names.add(name);
  }
  return names;
}

import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { titleStart } from '@/db/schema/title-starts';
import { startsOf } from './starts';

/**
 * Replaces the beginnings by which the title of a text is suggested.
 * @param number of the text in the search indexes
 * @param title empty where the text is not public or has none
 */
export async function putTitleStarts(
  write: Queries,
  number: number,
  language: string,
  title: string,
): Promise<void> {
  await forgetTitleStarts(write, number);
  const rows = startsOf(title).map((start) => ({ language, start, number }));
  if (rows.length > 0) await write.insert(titleStart).values(rows);
}

export async function forgetTitleStarts(write: Queries, number: number): Promise<void> {
  await write.delete(titleStart).where(eq(titleStart.number, number));
}

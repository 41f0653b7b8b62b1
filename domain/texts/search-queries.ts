import { countDistinct, eq, notExists, type SQL } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { text, textNumber } from '@/db/schema/stories';

/** The number of stories with a text missing in the search index. */
export async function countUnsearched(): Promise<number> {
  const [row] = await reads()
    .select({ stories: countDistinct(text.storyId) })
    .from(text)
    .where(isUnsearched(reads()));
  return row?.stories ?? 0;
}

/** SQL condition: the text is missing in the search index. */
export function isUnsearched(read: Queries): SQL {
  const numbered = read
    .select({ number: textNumber.number })
    .from(textNumber)
    .where(eq(textNumber.textId, text.id));
  return notExists(numbered);
}

import { countDistinct, eq, notExists, type SQL } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { text, textNumber } from '@/db/schema/stories';

/** How many stories have a text that the search of the staff's site does not know yet. */
export async function countUnsearched(): Promise<number> {
  const [row] = await reads()
    .select({ stories: countDistinct(text.storyId) })
    .from(text)
    .where(isUnsearched(reads()));
  return row?.stories ?? 0;
}

/** Said of a text that has no number in the search. */
export function isUnsearched(read: Queries): SQL {
  const numbered = read
    .select({ number: textNumber.number })
    .from(textNumber)
    .where(eq(textNumber.textId, text.id));
  return notExists(numbered);
}

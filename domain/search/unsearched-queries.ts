import { and, countDistinct, eq, gte, notExists, type SQL } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { text, textNumber } from '@/db/schema/stories';
import { SEARCH_EDITION } from './edition';

/** The number of stories with a text that is missing in a search index, or is there as it was. */
export async function countUnsearched(): Promise<number> {
  const [row] = await reads()
    .select({ stories: countDistinct(text.storyId) })
    .from(text)
    .where(isUnsearched(reads()));
  return row?.stories ?? 0;
}

/** SQL condition: the text is not in the search indexes as this edition writes them. */
export function isUnsearched(read: Queries): SQL {
  const indexed = read
    .select({ number: textNumber.number })
    .from(textNumber)
    .where(and(eq(textNumber.textId, text.id), gte(textNumber.edition, SEARCH_EDITION)));
  return notExists(indexed);
}

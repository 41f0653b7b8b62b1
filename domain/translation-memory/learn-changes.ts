import { and, asc, count, eq, gt, isNotNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { revision, text } from '@/db/schema/stories';
import { rememberTranslation } from './published-changes';

/** How many published translations there are. */
export async function countPublishedTranslations(read: Queries): Promise<number> {
  const [row] = await read
    .select({ all: count() })
    .from(text)
    .innerJoin(revision, isPublicOfText())
    .where(isTranslation());
  return row?.all ?? 0;
}

/**
 * Remembers the sentences of translations that are published, as publishing does: for those that
 * were published before there was a memory. What was edited or deleted by hand stays so.
 * @param after id of the last text of the previous step; empty at first
 * @returns the last text of this step, and how many it had; null at the end
 */
export async function learnTranslations(
  write: Queries,
  after: string,
  most: number,
  now: number,
): Promise<{ last: string; count: number } | null> {
  const rows = await write
    .select({ text, revision })
    .from(text)
    .innerJoin(revision, isPublicOfText())
    .where(and(isTranslation(), gt(text.id, after)))
    .orderBy(asc(text.id))
    .limit(most);
  for (const row of rows) await rememberTranslation(write, row.text, row.revision, now);
  const last = rows.at(-1);
  return last ? { last: last.text.id, count: rows.length } : null;
}

function isPublicOfText() {
  return eq(revision.id, text.publicRevisionId);
}

function isTranslation() {
  return and(eq(text.state, 'published'), isNotNull(revision.sourceLanguage));
}

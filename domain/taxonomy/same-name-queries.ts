import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { collectionName } from '@/db/schema/collections';
import { topicName } from '@/db/schema/topics';
import { foldedWords } from '@/domain/taxonomy/folded-words';

/**
 * Whether a topic or a collection has this name in a language already, whatever its capitals, marks and signs between
 * the words.
 */
export async function isNameTaken(
  read: Queries,
  kind: 'topic' | 'collection',
  { language, name }: { language: string; name: string },
): Promise<boolean> {
  const names = kind === 'topic' ? topicName : collectionName;
  const rows = await read
    .select({ name: names.name })
    .from(names)
    .where(eq(names.language, language));
  const wanted = foldedWords(name).join(' ');
  return wanted !== '' && rows.some((row) => foldedWords(row.name).join(' ') === wanted);
}

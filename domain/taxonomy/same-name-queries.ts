import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { collectionName } from '@/db/schema/collections';
import { topicName } from '@/db/schema/topics';
import { foldedWords } from '@/domain/taxonomy/folded-words';

/**
 * Whether another topic or collection has this name in a language, ignoring case, accents and
 * punctuation.
 * @param wanted.ownId the renamed term, whose own names do not count
 */
export async function isNameTaken(
  read: Queries,
  kind: 'topic' | 'collection',
  wanted: { language: string; name: string; ownId?: string },
): Promise<boolean> {
  const rows =
    kind === 'topic' ? await topicNames(read, wanted) : await collectionNames(read, wanted);
  const folded = foldedWords(wanted.name).join(' ');
  const same = rows.filter((row) => foldedWords(row.name).join(' ') === folded);
  return folded !== '' && same.length > 0 && !same.some((row) => row.id === wanted.ownId);
}

function topicNames(read: Queries, { language }: { language: string }) {
  return read
    .select({ id: topicName.topicId, name: topicName.name })
    .from(topicName)
    .where(eq(topicName.language, language));
}

function collectionNames(read: Queries, { language }: { language: string }) {
  return read
    .select({ id: collectionName.collectionId, name: collectionName.name })
    .from(collectionName)
    .where(eq(collectionName.language, language));
}

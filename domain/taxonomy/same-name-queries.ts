import { eq } from 'drizzle-orm';
import { NAMED_TABLES } from '@/db/named-tables';
import type { Queries } from '@/db/open';
import type { NamedKind } from '@/domain/addresses/named-kind';
import { foldedWords } from '@/domain/taxonomy/folded-words';

/**
 * Whether another thing of a kind has this name in a language, ignoring case, accents and
 * punctuation.
 * @param wanted.ownId the renamed term, whose own names do not count
 */
export async function isNameTaken(
  read: Queries,
  kind: NamedKind,
  { language, name, ownId }: { language: string; name: string; ownId?: string },
): Promise<boolean> {
  const { names, termId } = NAMED_TABLES[kind];
  const rows = await read
    .select({ id: termId, name: names.name })
    .from(names)
    .where(eq(names.language, language));
  const folded = foldedWords(name).join(' ');
  const same = rows.filter((row) => foldedWords(row.name).join(' ') === folded);
  return folded !== '' && same.length > 0 && !same.some((row) => row.id === ownId);
}

import { eq } from 'drizzle-orm';
import { NAMED_TABLES } from '@/db/named-tables';
import type { Queries } from '@/db/open';
import { nameVariant } from '@/db/schema/names';
import { placeVariant } from '@/db/schema/places';
import type { NamedKind } from '@/domain/addresses/named-kind';
import { foldedWords } from '@/domain/taxonomy/folded-words';

/**
 * Whether another thing of a kind has this name in a language, ignoring case, accents and
 * punctuation. Persons, organisations, events and places are the same in every language, so that
 * all their forms count, variant ones too.
 * @param wanted.ownId the renamed term, whose own names do not count
 */
export async function isNameTaken(
  read: Queries,
  kind: NamedKind,
  { language, name, ownId }: { language: string; name: string; ownId?: string },
): Promise<boolean> {
  const rows = await formsOf(read, kind, language);
  const folded = foldedWords(name).join(' ');
  const same = rows.filter((row) => foldedWords(row.name).join(' ') === folded);
  return folded !== '' && same.length > 0 && !same.some((row) => row.id === ownId);
}

async function formsOf(read: Queries, kind: NamedKind, language: string) {
  const { names, termId } = NAMED_TABLES[kind];
  const isProper = kind === 'name' || kind === 'place';
  const preferred = await read
    .select({ id: termId, name: names.name })
    .from(names)
    .where(isProper ? undefined : eq(names.language, language));
  if (kind === 'name') {
    const own = { id: nameVariant.nameId, name: nameVariant.form };
    return [...preferred, ...(await read.select(own).from(nameVariant))];
  }
  if (kind === 'place') {
    const own = { id: placeVariant.placeId, name: placeVariant.form };
    return [...preferred, ...(await read.select(own).from(placeVariant))];
  }
  return preferred;
}

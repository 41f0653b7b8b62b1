import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import { reads } from '@/db/client';
import { name, nameForm } from '@/db/schema/names';
import { groupedBy } from '@/domain/grouped';
import type { Named } from '@/domain/stories/named';
import { chosenName } from '@/domain/taxonomy/chosen-name';

/** Organisations and events by name in a language, else in another; alphabetical. */
export async function listKnownNames(language: string): Promise<Named[]> {
  const rows = await reads()
    .select({ id: name.id, language: nameForm.language, name: nameForm.name })
    .from(name)
    .innerJoin(nameForm, eq(nameForm.nameId, name.id))
    .where(and(isNull(name.mergedIntoId), ne(name.kind, 'person')))
    .orderBy(asc(name.id));
  const collator = new Intl.Collator(language);
  return [...groupedBy(rows, (row) => row.id)]
    .flatMap(([id, forms]) => {
      const chosen = chosenName(forms, language);
      return chosen ? [{ id, name: chosen.name }] : [];
    })
    .sort((a, b) => collator.compare(a.name, b.name));
}

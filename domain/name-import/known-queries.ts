import { asc, isNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { name, nameForm, nameRelation, nameVariant } from '@/db/schema/names';
import { groupedBy } from '@/domain/grouped';
import { KnownNames } from './known';

/** All names with their forms, details and relations, but for merged ones. */
export async function getKnownNames(read: Queries): Promise<KnownNames> {
  const names = await read.select().from(name).where(isNull(name.mergedIntoId));
  const forms = groupedBy(
    await read.select().from(nameForm).orderBy(asc(nameForm.language)),
    (row) => row.nameId,
  );
  const variants = groupedBy(await read.select().from(nameVariant), (row) => row.nameId);
  const relations = groupedBy(await read.select().from(nameRelation), (row) => row.nameId);
  return new KnownNames(
    names.map((row) => {
      const { id, shortId, kind, dates, ground, imageId, wikidata, viaf, gnd, nta, isni } = row;
      const own = (relations.get(id) ?? []).map((each) => ({ kind: each.kind, toId: each.toId }));
      return {
        ...{ id, shortId },
        facts: {
          ...{ kind, dates, ground, imageId, wikidata, viaf, gnd, nta, isni },
          ...{ relations: own, placeIds: [] },
        },
        forms: forms.get(id) ?? [],
        variants: variants.get(id) ?? [],
      };
    }),
  );
}

import { prepared } from '@/db/client';
import { placeName } from '@/db/schema/stories';
import { groupedBy } from '@/domain/grouped';
import { chosenName } from '@/domain/site/chosen-name';

const everyPlace = prepared((read) =>
  read
    .select({ id: placeName.placeId, language: placeName.language, name: placeName.name })
    .from(placeName)
    .prepare(),
);

/** Every place by its name in `language`, else in the default language, else in any; in alphabetical order. */
export async function listPlaces(language: string): Promise<{ id: string; name: string }[]> {
  const named = groupedBy(await everyPlace().execute(), (row) => row.id);
  const collator = new Intl.Collator(language);
  return [...named.entries()]
    .flatMap(([id, names]) => {
      const chosen = chosenName(names, language);
      return chosen ? { id, name: chosen.name } : [];
    })
    .sort((a, b) => collator.compare(a.name, b.name));
}

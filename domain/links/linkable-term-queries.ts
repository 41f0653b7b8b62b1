/** Names and places that a text can link to, found by any of their forms in any script. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import { name, nameForm, nameVariant } from '@/db/schema/names';
import { place, placeName, placeVariant } from '@/db/schema/places';
import { permanentPath } from '@/domain/addresses/address';
import { groupedBy } from '@/domain/grouped';
import { chosenName } from '@/domain/text-choice/chosen-name';
import { closest } from './closeness';
import type { RankedLinkable } from './linkable';

/** @param most of each kind, the closest first */
export async function findTermLinkables(
  words: string,
  language: string,
  most: number,
): Promise<RankedLinkable[]> {
  return [
    ...(await names(words, language)).slice(0, most),
    ...(await places(words, language)).slice(0, most),
  ];
}

async function names(words: string, language: string): Promise<RankedLinkable[]> {
  const rows = await reads()
    .select({
      id: name.id,
      shortId: name.shortId,
      kind: name.kind,
      dates: name.dates,
      language: nameForm.language,
      name: nameForm.name,
    })
    .from(name)
    .innerJoin(nameForm, eq(nameForm.nameId, name.id))
    .where(and(isNull(name.withdrawnAt), isNull(name.mergedIntoId)))
    .orderBy(asc(name.id));
  const variants = await reads()
    .select({ id: nameVariant.nameId, form: nameVariant.form })
    .from(nameVariant);
  return found(rows, variants, words, language).map(({ rank, chosen }) => {
    const traits = { kind: chosen.kind, dates: chosen.dates, description: '' };
    return { rank, link: { ...linkable('name', chosen), traits } };
  });
}

async function places(words: string, language: string): Promise<RankedLinkable[]> {
  const rows = await reads()
    .select({
      id: place.id,
      shortId: place.shortId,
      language: placeName.language,
      name: placeName.name,
    })
    .from(place)
    .innerJoin(placeName, eq(placeName.placeId, place.id))
    .where(and(isNull(place.withdrawnAt), isNull(place.mergedIntoId)))
    .orderBy(asc(place.id));
  const variants = await reads()
    .select({ id: placeVariant.placeId, form: placeVariant.form })
    .from(placeVariant);
  return found(rows, variants, words, language).map(({ rank, chosen }) => {
    return { rank, link: linkable('place', chosen) };
  });
}

interface Form {
  id: string;
  /** Null for what has no page. */
  shortId: string | null;
  language: string;
  name: string;
}

/** What has all the words in one of its forms, in the form that suits the language. */
function found<Row extends Form>(
  rows: readonly Row[],
  variants: readonly { id: string; form: string }[],
  words: string,
  language: string,
): { rank: number; chosen: Row }[] {
  const others = groupedBy(variants, (row) => row.id);
  const formsOf = ([id, forms]: [string, Row[]]) => [
    ...forms.map((each) => each.name),
    ...(others.get(id) ?? []).map(({ form }) => form),
  ];
  const all = [...groupedBy(rows, (row) => row.id)];
  return closest(all, formsOf, words).flatMap(({ found: [, forms], rank }) => {
    const chosen = chosenName(forms, language);
    return chosen?.shortId ? [{ rank, chosen }] : [];
  });
}

function linkable(kind: 'name' | 'place', { shortId, name: form, language }: Form) {
  return { kind, name: form, language, href: permanentPath(shortId ?? ''), isPublic: true };
}

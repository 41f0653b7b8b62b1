/** Names and places that a text can link to, found by any of their forms in any script. */
import { and, eq, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import { name } from '@/db/schema/names';
import { place, placeName, placeVariant } from '@/db/schema/places';
import { isOneOf } from '@/db/sql';
import { permanentPath } from '@/domain/addresses/address';
import { groupedBy } from '@/domain/grouped';
import type { NameLine } from '@/domain/names/name-file';
import { findNameLines } from '@/domain/names/staff-queries';
import type { Staff } from '@/domain/permissions/staff';
import { fold } from '@/domain/search/fold';
import { chosenName } from '@/domain/text-choice/chosen-name';
import type { Linkable } from './linkable';

/** @param most of each kind */
export async function findTermLinkables(
  staff: Staff,
  words: string,
  language: string,
  most: number,
): Promise<Linkable[]> {
  return [
    ...(await names(staff, words, language, most)),
    ...(await places(words, language)).slice(0, most),
  ];
}

async function names(
  staff: Staff,
  words: string,
  language: string,
  most: number,
): Promise<Linkable[]> {
  const lines = (await findNameLines(staff, words, language))
    .filter(({ withdrawnAt }) => !withdrawnAt)
    .slice(0, most);
  const rows = await reads()
    .select({ id: name.id, shortId: name.shortId })
    .from(name)
    .where(isOneOf(name.id, JSON.stringify(lines.map(({ id }) => id))));
  const shortIds = new Map(rows.map(({ id, shortId }) => [id, shortId]));
  return lines.map((line) => named(shortIds.get(line.id) ?? '', line));
}

function named(shortId: string, line: NameLine): Linkable {
  const { kind, dates, name: form, nameLanguage: language } = line;
  const traits = { kind, dates, description: '' };
  return { ...linkable('name', shortId, { name: form, language }), traits };
}

async function places(words: string, language: string): Promise<Linkable[]> {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  const rows = await reads()
    .select({
      id: place.id,
      shortId: place.shortId,
      language: placeName.language,
      name: placeName.name,
    })
    .from(place)
    .innerJoin(placeName, eq(placeName.placeId, place.id))
    .where(and(isNull(place.withdrawnAt), isNull(place.mergedIntoId)));
  const variants = groupedBy(
    await reads().select({ id: placeVariant.placeId, form: placeVariant.form }).from(placeVariant),
    (row) => row.id,
  );
  const has = (form: string) => wanted.every((word) => fold(form).includes(word));
  return [...groupedBy(rows, (row) => row.id)].flatMap(([id, forms]) => {
    const chosen = chosenName(forms, language);
    const every = [
      ...forms.map((each) => each.name),
      ...(variants.get(id) ?? []).map((v) => v.form),
    ];
    if (!chosen?.shortId || !every.some(has)) return [];
    return linkable('place', chosen.shortId, chosen);
  });
}

function linkable(
  kind: 'name' | 'place',
  shortId: string,
  { name: form, language }: { name: string; language: string },
): Linkable {
  return { kind, name: form, language, href: permanentPath(shortId), isPublic: true };
}

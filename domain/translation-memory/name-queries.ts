import { and, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { nameForm, nameVariant } from '@/db/schema/names';
import { placeName, placeVariant } from '@/db/schema/places';
import { isOneOf } from '@/db/sql';
import type { NameChange } from './adapt';

/**
 * What names that replace each other are called in a language; empty words for one that has no form
 * there. Changes of words that are no names of the archive are left out.
 */
export async function namesIn(
  changes: readonly NameChange[],
  language: string,
): Promise<Map<string, NameChange>> {
  const words = [...new Set(changes.flatMap(({ was, now }) => [was, now]))];
  if (words.length === 0) return new Map();
  const subjects = await subjectsNamed(words);
  const forms = await formsOf([...new Set([...subjects.values()].flat())], language);
  const called = (word: string) => {
    const ids = subjects.get(word);
    return ids && (ids.map((id) => forms.get(id)).find(Boolean) ?? '');
  };
  return new Map(
    changes.flatMap(({ was, now }) => {
      const [before, after] = [called(was), called(now)];
      if (before === undefined || after === undefined) return [];
      return [[changeKey({ was, now }), { was: before, now: after }] as const];
    }),
  );
}

export function changeKey({ was, now }: NameChange): string {
  return JSON.stringify([was, now]);
}

/** Ids of the names and places that are called so in any language. */
async function subjectsNamed(words: readonly string[]): Promise<Map<string, string[]>> {
  const list = JSON.stringify(words);
  const read = reads();
  const rows = [
    ...(await read
      .select({ word: nameForm.name, id: nameForm.nameId })
      .from(nameForm)
      .where(isOneOf(nameForm.name, list))),
    ...(await read
      .select({ word: nameVariant.form, id: nameVariant.nameId })
      .from(nameVariant)
      .where(isOneOf(nameVariant.form, list))),
    ...(await read
      .select({ word: placeName.name, id: placeName.placeId })
      .from(placeName)
      .where(isOneOf(placeName.name, list))),
    ...(await read
      .select({ word: placeVariant.form, id: placeVariant.placeId })
      .from(placeVariant)
      .where(isOneOf(placeVariant.form, list))),
  ];
  const ids = new Map<string, string[]>();
  for (const { word, id } of rows) ids.set(word, [...(ids.get(word) ?? []), id]);
  return ids;
}

async function formsOf(ids: readonly string[], language: string): Promise<Map<string, string>> {
  const list = JSON.stringify(ids);
  const names = await reads()
    .select({ id: nameForm.nameId, name: nameForm.name })
    .from(nameForm)
    .where(and(isOneOf(nameForm.nameId, list), eq(nameForm.language, language)));
  const places = await reads()
    .select({ id: placeName.placeId, name: placeName.name })
    .from(placeName)
    .where(and(isOneOf(placeName.placeId, list), eq(placeName.language, language)));
  return new Map([...names, ...places].map(({ id, name }) => [id, name]));
}

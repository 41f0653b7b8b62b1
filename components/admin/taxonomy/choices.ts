/** What can be chosen by its name, with what tells it from others of the same name. */
import { eventWords } from '@/components/stories/event-words';
import { cutAtWord } from '@/domain/documents/plain/cut-text';
import type { NameTraits } from '@/domain/names/name';
import type { PlaceKind } from '@/domain/places/place';
import { distinguished, type Named } from '@/domain/stories/named';
import { getStaffT } from '@/i18n/staff/translate';

const LONGEST_DESCRIPTION = 60;

/** Its type and dates, else the beginning of the sentence about it. */
export function nameHint({ kind, dates, description }: NameTraits, language: string): string {
  const when = eventWords(dates, 'gregorian', language)?.words;
  const what = when ?? cutAtWord(description, LONGEST_DESCRIPTION, language);
  return [getStaffT(language)(`names.kinds.${kind}`), what].filter(Boolean).join(', ');
}

export function nameChoices(names: readonly (Named & NameTraits)[], language: string): Named[] {
  return distinguished(
    names.map(({ id, name, ...traits }) => ({ id, name, hint: nameHint(traits, language) })),
  );
}

/** Places are told apart by what they lie in, else by their type. */
export function placeChoices(
  places: readonly { id: string; name: string; kind: PlaceKind; parentId: string | null }[],
  language: string,
): Named[] {
  const t = getStaffT(language);
  const names = new Map(places.map(({ id, name }) => [id, name]));
  return distinguished(
    places.map(({ id, name, kind, parentId }) => {
      return { id, name, hint: names.get(parentId ?? '') ?? t(`places.${kind}`) };
    }),
  );
}

/** Topics and collections are told apart by what they are below. */
export function nestedChoices(
  terms: readonly { id: string; name: string; parentId: string | null }[],
): Named[] {
  const names = new Map(terms.map(({ id, name }) => [id, name]));
  return distinguished(
    terms.map(({ id, name, parentId }) => ({ id, name, hint: names.get(parentId ?? '') })),
  );
}

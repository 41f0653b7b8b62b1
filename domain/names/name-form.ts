import * as field from '@/domain/forms/fields';
import type { MessageKey } from '@/domain/forms/form';
import { formReader, type Sent } from '@/domain/forms/form-reader';
import { typedLife } from '@/domain/forms/typed-fields';
import type { Named } from '@/domain/stories/named';
import { named } from '@/domain/stories/named-field';
import { nameProblem, naming } from '@/domain/taxonomy/named-form';
import { isHalfCleared } from '@/domain/taxonomy/term-name';
import { canonicalTag, isKnownLanguage } from '@/i18n/languages';
import { NAME_KINDS, type NameFacts, type NameRelation, type NameVariant } from './name';
import { nameProblems } from './name-problems';

const MOST_VARIANTS = 200;
const LIMIT = { most: MOST_VARIANTS };
const TOO_LONG = 'names.problem.tooLong';
const nameId = field.from('id', field.id);
const short = (most: number) => field.within(field.line, { most }, TOO_LONG);
const kind = field.oneOf(NAME_KINDS, 'names.problem.chooseKind');
const name = short(200);
const identifier = field.stored(short(200));

/** The preferred form in one language; `was` is the fingerprint of what the page showed. */
export const readNameWords = formReader(
  {
    ...{ ...naming, nameId, was: field.asTyped, name: field.stored(name) },
    ...{ slug: field.stored(short(320)), description: field.stored(short(1_000)) },
    sortForm: field.stored(name),
  },
  (words) => ({ name: nameProblem('names', words, isHalfCleared(words)) }),
);

export const readNewName = formReader({ ...naming, name, kind }, (words) => {
  return { name: nameProblem('names', words, words.name === '') };
});

export const readNameUnpublication = formReader({
  nameId,
  reason: field.within(field.lines, { most: 1_000 }, TOO_LONG),
});

/** One row of the table per form: `form.{n}`, `formLanguage.{n}`, `transliteration.{n}`. */
export const readVariants = formReader(
  {
    ...{ nameId, was: field.asTyped },
    forms: field.from('form.*', field.each(short(200))),
    languages: field.from('formLanguage.*', field.each(field.line)),
    transliterations: field.from('transliteration.*', field.each(field.checkbox)),
  },
  ({ forms, languages }) =>
    Object.fromEntries([
      // Without rows, all forms would be removed.
      ['form.0', forms.size === 0 && 'frame.form.missing'],
      ...[...forms]
        .filter(([, form]) => form !== '')
        // One row too many says it for all that follow.
        .slice(0, MOST_VARIANTS + 1)
        .map(([row], at): [string, MessageKey | false] => {
          if (at >= MOST_VARIANTS) return [`form.${row}`, ['names.problem.manyVariants', LIMIT]];
          const language = languages.get(row) ?? '';
          const isKnown = canonicalTag(language) !== null && isKnownLanguage(language);
          return [`formLanguage.${row}`, !isKnown && 'names.problem.language'];
        }),
    ]),
  ({ forms, languages, transliterations, ...rest }) => {
    const rows = [...forms].sort(([a], [b]) => Number(a) - Number(b));
    const variants = rows.flatMap(([row, form]): NameVariant[] => {
      if (form === '') return [];
      const language = canonicalTag(languages.get(row) ?? '') ?? '';
      return [{ language, form, isTransliteration: transliterations.get(row) ?? false }];
    });
    return { ...rest, variants };
  },
);

/** What can be chosen by name, and the day. */
export interface KnownForNames {
  names: readonly Named[];
  places: readonly Named[];
  /** `YYYY-MM-DD` */
  today: string;
}

/** Reads what does not depend on a language; a typed name counts as chosen. */
export function readNameFacts(form: Sent, known: KnownForNames) {
  const chosen = field.manyLines;
  const fields = {
    ...{ nameId, was: field.asTyped, kind, dates: field.stored(typedLife) },
    ...{ wikidata: identifier, viaf: identifier, gnd: identifier, nta: identifier },
    isni: identifier,
    ground: field.stored(field.within(field.lines, { most: 1_000 }, TOO_LONG)),
    imageId: field.from('cover', field.stored(field.idOrNull)),
    ...{ memberOf: chosen, founderOf: chosen, place: chosen },
    // A list without ticks sends nothing, but the field below it is sent.
    memberOfNamed: field.stored(named(known.names)),
    founderOfNamed: field.stored(named(known.names)),
    placeNamed: field.stored(named(known.places)),
  };
  return formReader(
    fields,
    (given) => {
      const { relations, ...problems } = nameProblems(factsOf(given), known.today);
      return { ...problems, ...(relations && { [relationField(given)]: relations }) };
    },
    (given) => ({ nameId: given.nameId, was: given.was, facts: factsOf(given) }),
  )(form);
}

type Given = Omit<NameFacts, 'relations' | 'placeIds'> &
  Record<'memberOf' | 'founderOf' | 'place', string[]> &
  Record<'memberOfNamed' | 'founderOfNamed' | 'placeNamed', string | null>;

function factsOf(given: Given): NameFacts {
  const { dates, wikidata, viaf, gnd, nta, isni, ground, imageId } = given;
  const to = (kind: NameRelation['kind'], ids: string[]) => ids.map((toId) => ({ kind, toId }));
  return {
    ...{ kind: given.kind, dates, wikidata, viaf, gnd, nta, isni, ground, imageId },
    relations: [
      ...to('memberOf', withNamed(given.memberOf, given.memberOfNamed)),
      ...to('founderOf', withNamed(given.founderOf, given.founderOfNamed)),
    ],
    placeIds: withNamed(given.place, given.placeNamed),
  };
}

function relationField({ memberOf, memberOfNamed }: Given): string {
  return memberOf.length > 0 || memberOfNamed !== null ? 'memberOfNamed' : 'founderOfNamed';
}

function withNamed(ids: readonly string[], id: string | null): string[] {
  return [...new Set(id === null ? ids : [...ids, id])];
}

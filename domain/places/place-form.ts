import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { nameProblem, naming, parentId } from '@/domain/taxonomy/named-form';
import { isHalfCleared } from '@/domain/taxonomy/term-name';
import { readCoordinates } from './coordinates';
import { PLACE_KINDS, type PlaceVariant } from './place';
import { LONGEST_FORM, readVariants, type UnreadLine } from './variant-lines';

const MOST_VARIANTS = 100;

const placeId = field.from('id', field.id);
const short = (most: number) => field.within(field.line, { most }, 'places.problem.tooLong');
const name = short(200);
const reason = field.within(field.lines, { most: 1_000 }, 'places.problem.tooLong');
const kind = field.oneOf(PLACE_KINDS, 'places.problem.chooseOne');

/** The texts of a place in one language; `was` is the fingerprint of those that the page showed. */
export const readPlaceWords = formReader(
  {
    ...{ ...naming, placeId, was: field.asTyped, name: field.stored(name) },
    ...{ slug: field.stored(short(320)), description: field.stored(short(1_000)) },
  },
  (words) => ({ name: nameProblem('places', words, isHalfCleared(words)) }),
);

export const readNewPlace = formReader({ ...naming, name, kind, parentId }, (words) => {
  return { name: nameProblem('places', words, words.name === '') };
});

/** A place that is added by its name alone while a text is being written. */
export const readPlaceInText = formReader({ ...naming, name }, (words) => {
  return { name: nameProblem('places', words, words.name === '') };
});

const VARIANT_PROBLEMS: Record<UnreadLine['is'], string> = {
  noVariant: 'places.problem.noVariant',
  noLanguage: 'places.problem.variantLanguage',
  tooLong: 'places.problem.variantTooLong',
};

const variants = field.parsedBy(
  field.lines,
  (typed): PlaceVariant[] | null => {
    const read = readVariants(typed);
    return Array.isArray(read) ? read : null;
  },
  (typed) => {
    const read = readVariants(typed);
    const { line, is } = Array.isArray(read) ? { line: '', is: 'noVariant' } : read;
    const values = { line: line.slice(0, 100), most: LONGEST_FORM };
    return [VARIANT_PROBLEMS[is as UnreadLine['is']], values];
  },
);

export const readPlaceFacts = formReader(
  {
    ...{ placeId, was: field.asTyped, kind, variants: field.stored(variants) },
    coordinates: field.stored(field.parsedIfAny(readCoordinates, 'places.problem.noCoordinates')),
    wikidata: field.stored(
      field.parsedIfAny(
        (typed) => /^Q[1-9]\d{0,14}$/i.exec(typed)?.[0].toUpperCase(),
        'places.problem.noWikidata',
      ),
    ),
  },
  (facts) => ({
    variants: facts.variants.length > MOST_VARIANTS && [
      'places.problem.manyVariants',
      { most: MOST_VARIANTS },
    ],
  }),
);

export const readPlaceUnpublication = formReader({ placeId, reason });

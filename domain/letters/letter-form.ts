/** Reads the forms of letters. */
import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { readScope, scopeKey } from '@/domain/subscriptions/scope';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { LONGEST_LETTER } from './letter';

/** Inputs of dates begin with the year 1. */
const DAY = /^(?!0000)\d{4}-\d\d-\d\d$/;

const seen = {
  id: field.required(field.id, 'frame.missing'),
  was: field.asTyped,
  /** Of the text that the page showed. */
  language: field.oneOf(INTERFACE_LANGUAGES, 'frame.malformed'),
};

const day = field.stored(field.parsedBy(field.line, dayTyped, 'letters.problem.day'));

/** A letter, with what the page showed of it. */
export const readSeenLetter = formReader(seen);

/** When and to whom a letter goes. */
export const readLetterPlan = formReader(
  {
    ...seen,
    firstDay: day,
    lastDay: day,
    scope: field.stored(field.parsedBy(field.line, scopeTyped, 'letters.problem.unknownScope')),
  },
  ({ firstDay, lastDay }) => ({ lastDay: lastDay < firstDay && 'letters.problem.lastDay' }),
);

/** The words of a letter in a language; empty to delete them. */
export const readLetterWords = formReader({
  ...seen,
  words: field.stored(
    field.within(field.lines, { most: LONGEST_LETTER }, 'letters.problem.tooLong'),
  ),
});

function dayTyped(typed: string): string | null {
  const noon = DAY.test(typed) ? Date.parse(`${typed}T12:00Z`) : Number.NaN;
  // `Date.parse` takes the 31st of a short month for a day of the next one.
  const isDay = !Number.isNaN(noon) && new Date(noon).toISOString().startsWith(typed);
  return isDay ? typed : null;
}

/** The key of a scope that digests can be about; empty for none. */
function scopeTyped(typed: string): string | null {
  if (typed === '') return '';
  const scope = readScope(typed);
  return scope && scope.kind !== 'today' ? scopeKey(scope) : null;
}

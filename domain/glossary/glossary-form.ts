import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { LONGEST_NOTE, LONGEST_TERM } from './glossary';

const term = (missing: string) =>
  field.within(field.required(field.line, missing), { max: LONGEST_TERM }, 'glossary.wrong.long');

const words = {
  source: field.stored(term('glossary.wrong.noSource')),
  target: field.stored(term('glossary.wrong.noTarget')),
  note: field.stored(field.within(field.lines, { max: LONGEST_NOTE }, 'glossary.wrong.long')),
};

/** A new term. */
export const readNewTerm = formReader(
  {
    sourceLanguage: field.language('glossary.wrong.language'),
    targetLanguage: field.language('glossary.wrong.language'),
    ...words,
  },
  ({ sourceLanguage, targetLanguage }) => ({
    targetLanguage: sourceLanguage === targetLanguage && 'glossary.wrong.same',
  }),
);

/** The list that a form was opened from. */
const shown = { from: field.line, to: field.line };

/** A term's words; its languages stay. */
export const readTerm = formReader({ ...shown, id: field.id, ...words });

export const readTermId = formReader({ ...shown, id: field.id });

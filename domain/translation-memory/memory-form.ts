import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { LONGEST_SENTENCE } from './memory';

const target = field.within(
  field.required(field.line, 'memory.wrong.noTarget'),
  { max: LONGEST_SENTENCE },
  'memory.wrong.long',
);

/** The list that the form was opened from. */
const shown = { from: field.line, to: field.line, words: field.line, before: field.id };

export const readSentence = formReader({ ...shown, id: field.id, target: field.stored(target) });

export const readSentenceId = formReader({ ...shown, id: field.id });

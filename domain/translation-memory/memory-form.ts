import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { LONGEST_SENTENCE } from './memory';

const target = field.within(
  field.required(field.line, 'memory.wrong.noTarget'),
  { max: LONGEST_SENTENCE },
  'memory.wrong.long',
);

export const readSentence = formReader({ id: field.id, target: field.stored(target) });

export const readSentenceId = formReader({ id: field.id });

import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { textKey } from '@/domain/texts/text-key-form';
import { LONGEST_CORRECTION } from './correction';

/** A note to readers as typed; empty for none. */
export const correctionNote = field.within(
  field.lines,
  { max: LONGEST_CORRECTION },
  'writing.wrong.tooLong',
);

export const readCorrection = formReader({
  ...textKey,
  note: field.required(correctionNote, 'history.corrections.empty'),
});

/** An empty note removes the correction. */
export const readChangedCorrection = formReader({
  ...{ ...textKey, note: field.stored(correctionNote) },
  correctionId: field.required(field.id, 'frame.malformed'),
});

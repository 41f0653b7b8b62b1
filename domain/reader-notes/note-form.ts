/** Reads the forms about notes: the reader's, and those of staff. */
import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { mailableAddress } from '@/domain/forms/mailable';
import { MOST_ANSWER, MOST_NOTE } from './reader-note';

const text = field.required(field.lines, 'write.wrong.noText');
const orNone = (typed: string) => typed === '' || mailableAddress(typed) !== null;

/** A reader's note. Problems are keys of `i18n/messages`, as its page is one of readers. */
export const readNote = formReader({
  text: field.within(text, { max: MOST_NOTE }, 'write.wrong.tooLong'),
  /** Key of the paragraph that the note is about; empty for the whole page. */
  paragraph: field.line,
  email: field.line.refine(orNone, field.says('write.wrong.email')),
});

/** What a reader sent besides; `website` is invisible, so that only programs fill it in. */
export const readNoteFrame = formReader({
  about: field.line,
  time: field.line,
  website: field.asTyped,
});

const note = { id: field.id, was: field.asTyped };
const answer = field.required(field.lines, 'notes.wrong.noAnswer');

export const readNoteState = formReader(note);
export const readAssignment = formReader({
  ...note,
  toId: field.from('to', field.stored(field.idOrNull)),
});
export const readAnswer = formReader({
  ...note,
  text: field.within(answer, { max: MOST_ANSWER }, 'notes.wrong.tooLong'),
});

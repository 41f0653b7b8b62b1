'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { NOTES_PATH, notePath } from '@/domain/addresses/staff-address';
import { answerNote, assignNote, closeNote, reopenNote } from '@/domain/reader-notes/note-changes';
import { readAnswer, readAssignment, readNoteState } from '@/domain/reader-notes/note-form';

/** Assigns a note to a user, or to nobody. */
export const assign = staffAction({
  action: 'note.answer',
  parse: readAssignment,
  run: async (staff, input, now) => {
    await tx((write) => assignNote(write, staff, input, now));
    return { done: 'notes.done.assigned', to: notePath(input.id) };
  },
});

/** Answers a note by mail. */
export const answer = staffAction({
  action: 'note.answer',
  parse: readAnswer,
  run: async (staff, input, now) => {
    await tx((write) => answerNote(write, staff, input, now));
    return { done: 'notes.done.answered', to: notePath(input.id) };
  },
});

/** Closes a note. */
export const close = staffAction({
  action: 'note.answer',
  parse: readNoteState,
  run: async (staff, input, now) => {
    await tx((write) => closeNote(write, staff, input, now));
    return { done: 'notes.done.closed', to: NOTES_PATH };
  },
});

/** Opens a closed note again. */
export const reopen = staffAction({
  action: 'note.answer',
  parse: readNoteState,
  run: async (staff, input, now) => {
    await tx((write) => reopenNote(write, staff, input, now));
    return { done: 'notes.done.reopened', to: notePath(input.id) };
  },
});

'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { readSettings } from '@/app/frame';
import { tx } from '@/db/client';
import { LETTERS_PATH, letterPath } from '@/domain/addresses/staff-address';
import { formReader } from '@/domain/forms/form-reader';
import {
  beginLetter,
  planLetter,
  removeLetter,
  scheduleLetter,
  stopLetter,
  writeLetter,
} from '@/domain/letters/changes';
import { readLetterPlan, readLetterWords, readSeenLetter } from '@/domain/letters/letter-form';

/** Begins an empty letter and opens it. */
export const begin = staffAction({
  action: 'subscription.change',
  parse: formReader({}),
  run: async (staff, _, now) => {
    const { timeZone } = await readSettings();
    const id = await tx((write) => beginLetter(write, staff, { timeZone }, now));
    return { done: 'letters.done.begun', to: letterPath(id) };
  },
});

/** Changes when and to whom a letter goes. */
export const plan = staffAction({
  action: 'subscription.change',
  parse: readLetterPlan,
  run: async (staff, { language, ...planned }, now) => {
    await tx((write) => planLetter(write, staff, planned, now));
    return { done: 'letters.done.planned', to: letterPath(planned.id, language) };
  },
});

/** Saves the text of a letter in a language. */
export const write = staffAction({
  action: 'subscription.change',
  parse: readLetterWords,
  run: async (staff, written, now) => {
    await tx((queries) => writeLetter(queries, staff, written, now));
    return { done: 'letters.done.written', to: letterPath(written.id, written.language) };
  },
});

export const schedule = staffAction({
  action: 'subscription.change',
  parse: readSeenLetter,
  run: async (staff, seen, now) => {
    const { timeZone } = await readSettings();
    await tx((queries) => scheduleLetter(queries, staff, { ...seen, timeZone }, now));
    return { done: 'letters.done.scheduled', to: letterPath(seen.id, seen.language) };
  },
});

export const stop = staffAction({
  action: 'subscription.change',
  parse: readSeenLetter,
  run: async (staff, seen, now) => {
    await tx((queries) => stopLetter(queries, staff, seen, now));
    return { done: 'letters.done.stopped', to: letterPath(seen.id, seen.language) };
  },
});

export const remove = staffAction({
  action: 'subscription.change',
  parse: readSeenLetter,
  run: async (staff, seen, now) => {
    await tx((queries) => removeLetter(queries, staff, seen, now));
    return { done: 'letters.done.removed', to: LETTERS_PATH };
  },
});

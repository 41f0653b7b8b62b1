'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { termsPath } from '@/domain/addresses/staff-address';
import { addTerm, changeTerm, removeTerm } from '@/domain/glossary/changes';
import { readNewTerm, readTerm, readTermId } from '@/domain/glossary/glossary-form';

const TAKEN = { problems: { source: 'glossary.wrong.taken' } } as const;

/** Adds a term to the glossary. */
export const add = staffAction({
  action: 'glossary.change',
  parse: readNewTerm,
  run: async (staff, term, now) => {
    const id = await tx((write) => addTerm(write, staff, term, now));
    if (id === null) return TAKEN;
    const to = termsPath({ from: term.sourceLanguage, to: term.targetLanguage });
    return { done: 'glossary.done.added', to };
  },
});

/** Changes a term's words. */
export const change = staffAction({
  action: 'glossary.change',
  parse: readTerm,
  run: async (staff, { from, to, ...term }, now) => {
    const isChanged = await tx((write) => changeTerm(write, staff, term, now));
    return isChanged ? { done: 'glossary.done.changed', to: termsPath({ from, to }) } : TAKEN;
  },
});

/** Deletes a term. */
export const remove = staffAction({
  action: 'glossary.change',
  parse: readTermId,
  run: async (staff, { id, ...pair }, now) => {
    await tx((write) => removeTerm(write, staff, id, now));
    return { done: 'glossary.done.removed', to: termsPath(pair) };
  },
});

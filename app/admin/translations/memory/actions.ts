'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { memoryPath } from '@/domain/addresses/staff-address';
import { changeSentence, removeSentence } from '@/domain/translation-memory/changes';
import { readSentence, readSentenceId } from '@/domain/translation-memory/memory-form';

/** Corrects a translation that is offered. */
export const change = staffAction({
  action: 'memory.change',
  parse: readSentence,
  run: async (staff, { id, target, ...shown }, now) => {
    await tx((write) => changeSentence(write, staff, { id, target }, now));
    return { done: 'memory.done.changed', to: memoryPath(shown) };
  },
});

/** Removes a sentence from the memory. */
export const remove = staffAction({
  action: 'memory.change',
  parse: readSentenceId,
  run: async (staff, { id, ...shown }, now) => {
    await tx((write) => removeSentence(write, staff, id, now));
    return { done: 'memory.done.removed', to: memoryPath(shown) };
  },
});

'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { MEMORY_PATH } from '@/domain/addresses/staff-address';
import { changeSentence, removeSentence } from '@/domain/translation-memory/changes';
import { readSentence, readSentenceId } from '@/domain/translation-memory/memory-form';

/** Corrects a translation that is offered. */
export const change = staffAction({
  action: 'memory.change',
  parse: readSentence,
  run: async (staff, sentence, now) => {
    await tx((write) => changeSentence(write, staff, sentence, now));
    return { done: 'memory.done.changed', to: MEMORY_PATH };
  },
});

/** Removes a sentence from the memory. */
export const remove = staffAction({
  action: 'memory.change',
  parse: readSentenceId,
  run: async (staff, { id }, now) => {
    await tx((write) => removeSentence(write, staff, id, now));
    return { done: 'memory.done.removed', to: MEMORY_PATH };
  },
});

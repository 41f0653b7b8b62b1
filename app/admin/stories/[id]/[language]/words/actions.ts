'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { Refused } from '@/domain/forms/form';
import { readWordsForm } from '@/domain/texts/text-form';
import { workingBody } from '@/domain/texts/working-body-queries';
import { lockedMessage } from '@/domain/writing/edit-lock';
import { saveText } from '@/domain/writing/save-changes';

/** Saves the words around a body where no script runs; the body stays as it was. */
export const saveWords = staffAction({
  action: 'text.write',
  parse: readWordsForm,
  run: async (staff, words, now) => {
    const outcome = await tx(async (write) => {
      const body = await workingBody(write, words);
      return saveText(write, staff, { ...words, body, sittingId: crypto.randomUUID() }, now);
    });
    if (outcome.status === 'conflict') throw new Refused(lockedMessage(outcome.heldBy));
    if (!outcome.slugProblem) return { done: 'writing.done.saved' };
    return { problems: { slug: `writing.address.${outcome.slugProblem.code}` } };
  },
});

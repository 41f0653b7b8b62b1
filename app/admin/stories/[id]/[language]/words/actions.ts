'use server';

import { staffAction } from '@/app/admin/staff-action';
import { tx } from '@/db/client';
import { Refused } from '@/domain/staff/form';
import { heldSaid } from '@/domain/stories/lease';
import { saveText } from '@/domain/stories/save-changes';
import { readWordsForm } from '@/domain/stories/words-form';
import { workingBody } from '@/domain/stories/working-body-queries';

/** Saves the words around a body where no script runs; the body stays as it was. */
export const saveWords = staffAction({
  action: 'text.write',
  parse: readWordsForm,
  run: async (staff, words, now) => {
    const outcome = await tx(async (write) => {
      const body = await workingBody(write, words);
      return saveText(write, staff, { ...words, body, sittingId: crypto.randomUUID() }, now);
    });
    if (outcome.status === 'conflict') throw new Refused(heldSaid(outcome.heldBy));
    if (!outcome.slugProblem) return { done: 'publishing.done.saved' };
    return { problems: { slug: `publishing.address.${outcome.slugProblem.code}` } };
  },
});

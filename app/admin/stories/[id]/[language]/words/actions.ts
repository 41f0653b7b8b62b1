'use server';

import { isByScript } from '@/app/admin/_http/answering';
import { typedValues } from '@/app/admin/_http/form-values';
import { staffAction } from '@/app/admin/_http/staff-action';
import type { FormState } from '@/components/admin/ui/forms/form-state';
import { tx } from '@/db/client';
import { Refused } from '@/domain/forms/form';
import { isTextField } from '@/domain/texts/text-content';
import { readWordsForm } from '@/domain/texts/text-form';
import { workingBody } from '@/domain/texts/working-body-queries';
import { lockedMessage } from '@/domain/writing/edit-lock';
import { saveText } from '@/domain/writing/save-changes';
import { changeDetails } from '../details/actions';

/**
 * Saves the words around a body, or the details of the story, where no script runs: they are posted together, and what
 * was typed into the other part comes back unsaved.
 */
export async function saveWords(before: FormState, form: FormData): Promise<FormState> {
  const isOfDetails = form instanceof FormData && form.get('do') === 'details';
  const answer = await (isOfDetails ? changeDetails : saveOwnWords)(before, form);
  if (answer.status !== 'done' || (await isByScript())) return answer;
  const typed = Object.entries(typedValues(form));
  const unsaved = typed.filter(([name]) => isTextField(name) === isOfDetails);
  return { ...answer, values: Object.fromEntries(unsaved) };
}

/** The body stays as it was. */
const saveOwnWords = staffAction({
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

import type { Outcome } from '@/app/admin/_http/staff-action';
import { textPath } from '@/domain/addresses/staff-address';

/** Somebody saved since a form was made: nothing is done, and the way leads to the text as it is now. */
export function versionConflict(at: { storyId: string; language: string }): Outcome {
  const to = textPath(at.storyId, at.language);
  return { problems: {}, message: 'writing.wrong.changed', status: 409, to };
}

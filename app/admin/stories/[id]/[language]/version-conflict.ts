import type { Outcome } from '@/app/admin/_http/staff-action';
import { textPath } from '@/domain/addresses/staff-address';
import type { MessageKey } from '@/domain/forms/form';

/** Somebody saved since a form was made: nothing is done, and the way leads to the text as it is now. */
export function versionConflict(
  at: { storyId: string; language: string },
  message: MessageKey = 'writing.wrong.changed',
): Outcome {
  return { problems: {}, message, status: 409, to: textPath(at.storyId, at.language) };
}

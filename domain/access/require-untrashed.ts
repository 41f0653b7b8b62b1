import { Refused } from '@/domain/forms/form';
import { type Action, POSSIBLE_IN_TRASH } from '@/domain/permissions/permissions';

/**
 * The trash is read-only: only restoring and deleting are possible there.
 * @param action what is to be done, where it may be one of those that are possible
 * @throws Refused while the story is in the trash
 */
export function requireUntrashed({ isTrashed }: { isTrashed: boolean }, action?: Action): void {
  if (!isTrashed || (action && POSSIBLE_IN_TRASH.has(action))) return;
  throw new Refused('writing.wrong.binned', null, 410);
}

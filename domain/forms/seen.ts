/** Two people may have one form open: what a page showed is compared with what is stored when it is saved. */
import { createHash } from 'node:crypto';
import { jsonKey } from '@/domain/documents/same';
import { Refused } from './form';

/** A fingerprint of the stored values that a form showed, sent back by it in the field `was`. */
export function seenPrint(shown: unknown): string {
  return createHash('sha256').update(jsonKey(shown)).digest('base64url');
}

/**
 * Refuses a save that would overwrite what somebody else has saved since the page was shown.
 * @param was fingerprint of what the page showed; undefined for changes that no page makes
 * @throws Refused
 */
export function refuseUnseen(was: string | undefined, stored: unknown): void {
  if (was !== undefined && was !== seenPrint(stored)) throw changedMeanwhile();
}

export function changedMeanwhile(): Refused {
  return new Refused('frame.form.changedMeanwhile', null, 409);
}

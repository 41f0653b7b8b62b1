import { keyFor } from '@/db/secret';
import type { Said } from '@/domain/forms/form';
import { SAID_PURPOSE, signedSaid, withSaid } from '@/domain/forms/said';

/** An address that says what was just done, once, on the page that it leads to. */
export function withDone(to: string, done: Said): string {
  return withSaid(to, signedSaid(keyFor(SAID_PURPOSE), done, Date.now()));
}

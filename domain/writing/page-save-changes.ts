import type { Queries } from '@/db/open';
import { findText } from '@/domain/access/text-access-queries';
import type { Staff } from '@/domain/permissions/staff';
import type { SentText } from '@/domain/texts/text-fields';
import { acquireEditLock, releaseEditLock, takeEditingSession } from './edit-lock-changes';
import { type SaveOutcome, saveText } from './save-changes';

/** What a page reports about itself with a save. */
export interface SendingPage {
  /** The response to its last save was lost, so the stored version may be its own. */
  mayFollowOwn: boolean;
  /** The page is being closed and releases the edit lock. */
  isLeaving: boolean;
}

/**
 * Saves the text of a page. If the response to its last save was lost, the page names a version
 * older than its own last one; if it reports so and nobody else saved, it overwrites. The save
 * acquires the edit lock unless the page is being closed.
 * @throws NotThere, NotAllowed
 */
export async function saveFromPage(
  write: Queries,
  by: Staff,
  sent: SentText,
  { mayFollowOwn, isLeaving }: SendingPage,
  now: number,
): Promise<SaveOutcome> {
  const text = await findText(write, sent);
  const session = { textId: text?.id ?? '', sittingId: sent.sittingId };
  const known = { text, lock: text && (await takeEditingSession(write, by, session)) };
  const first = await saveText(write, by, sent, now, known);
  const isFollowing = first.status === 'conflict' && first.isOwnSitting && mayFollowOwn;
  const outcome = isFollowing
    ? await saveText(write, by, { ...sent, baseVersion: first.stored.version }, now, known)
    : first;
  if (outcome.status !== 'saved') return outcome;
  const page = { ...session, textId: outcome.textId };
  if (isLeaving) await releaseEditLock(write, by, page, now);
  else await acquireEditLock(write, by, { ...page, takesOver: false }, now, known);
  return outcome;
}

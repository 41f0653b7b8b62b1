import type { Queries } from '@/db/open';
import { findText } from '@/domain/access/text-access-queries';
import type { Staff } from '@/domain/permissions/staff';
import type { SentText } from '@/domain/texts/text-fields';
import { acquireEditLock, releaseEditLock, takeEditingSession } from './edit-lock-changes';
import { type SaveOutcome, saveText } from './save-changes';

/** What a page says of itself with a save. */
export interface SendingPage {
  /** Its last answer was lost: the stored version may be of its own. */
  mayFollowOwn: boolean;
  /** It goes away with this save, and needs the text no more. */
  isLeaving: boolean;
}

/**
 * Saves what a page sends. A writer whose last answer was lost names an older version than their own last save made;
 * when they say so, and nobody else saved, theirs goes over it. Whoever saves holds the text, unless the page goes away.
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

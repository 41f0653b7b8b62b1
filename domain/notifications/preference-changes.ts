import type { Queries } from '@/db/open';
import { preference } from '@/db/schema/notifications';
import { TEXT_EVENTS, type TextEvent } from '@/domain/access/text-event';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';

/**
 * Shows or hides the first-run checklist on the user's dashboard.
 * @throws NotAllowed
 */
export async function setFirstSteps(
  write: Queries,
  by: Staff,
  firstSteps: 'shown' | 'hidden',
): Promise<void> {
  await prefer(write, by, { firstSteps });
}

/**
 * Saves the events that are mailed to the user; others are not.
 * @throws NotAllowed
 */
export async function chooseMails(
  write: Queries,
  by: Staff,
  wanted: readonly TextEvent[],
): Promise<void> {
  const mutedMails = TEXT_EVENTS.filter((event) => !wanted.includes(event));
  await prefer(write, by, { mutedMails });
}

async function prefer(
  write: Queries,
  by: Staff,
  set: Partial<Pick<typeof preference.$inferInsert, 'firstSteps' | 'mutedMails'>>,
): Promise<void> {
  requireMay(by, 'account.change');
  await write
    .insert(preference)
    .values({ staffId: by.staffId, ...set })
    .onConflictDoUpdate({ target: preference.staffId, set });
}

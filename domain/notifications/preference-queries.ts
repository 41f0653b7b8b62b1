import { eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { preference } from '@/db/schema/notifications';
import { TEXT_EVENTS, type TextEvent } from '@/domain/access/text-event';
import type { Staff } from '@/domain/permissions/staff';

/** Events that are mailed to the user, where the site sends mail. */
export async function listMailedEvents(staff: Staff): Promise<TextEvent[]> {
  const [row] = await reads()
    .select({ muted: preference.mutedMails })
    .from(preference)
    .where(eq(preference.staffId, staff.staffId));
  return TEXT_EVENTS.filter((event) => !row?.muted?.includes(event));
}

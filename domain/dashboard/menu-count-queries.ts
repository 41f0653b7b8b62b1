import { countUnread } from '@/domain/notifications/notification-queries';
import type { Staff } from '@/domain/permissions/staff';
import { countWaitingComments } from './waiting-comment-queries';

/** What waits for a user, as the menu counts it. */
export interface MenuCount {
  /** Unread notifications, counted up to one more than `UNREAD_COUNTED`. */
  unread: number;
  /** Comments that wait for an answer, in texts without an unread notification of a comment. */
  comments: number;
}

/** How much waits for the user: one statement for each number, since every page of staff asks. */
export async function countForMenu(staff: Staff): Promise<MenuCount> {
  return { unread: await countUnread(staff), comments: await countWaitingComments(staff) };
}

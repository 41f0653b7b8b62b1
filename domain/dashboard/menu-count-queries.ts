import { listCounted } from '@/domain/notifications/notification-queries';
import type { Staff } from '@/domain/permissions/staff';
import { listWaitingComments } from './waiting-comment-queries';

/** What waits for a user, as the menu counts it. */
export interface MenuCount {
  /** Unread notifications, counted up to one more than `UNREAD_COUNTED`. */
  unread: number;
  /** Comments that wait for an answer, in texts without an unread notification of a comment. */
  comments: number;
}

/** How much waits for the user. */
export async function countForMenu(staff: Staff): Promise<MenuCount> {
  const news = await listCounted(staff);
  const told = new Set(
    news
      .filter(({ kind }) => kind === 'commented' || kind === 'mentioned')
      .map(({ storyId, language }) => `${storyId} ${language}`),
  );
  const waiting = await listWaitingComments(staff);
  const others = waiting.filter(({ storyId, language }) => !told.has(`${storyId} ${language}`));
  const comments = others.reduce((sum, { count }) => sum + count, 0);
  return { unread: news.length, comments };
}

/** What a user is told about their texts. */
import type { TextEvent } from '@/domain/access/text-event';

export interface Notification {
  id: string;
  kind: TextEvent;
  storyId: string;
  language: string;
  /** As the user may see it; empty when it has none. */
  title: string;
  /** Language of the title: that of the text, or of the story's original for one not begun. */
  titleLanguage: string;
  /** Who did it; null for the program. */
  by: string | null;
  note: string;
  at: number;
  /** How many events of this kind it stands for. */
  count: number;
  isRead: boolean;
}

/** Notifications on the page of them; queries read one more to see whether there are others. */
export const NOTIFICATIONS_SHOWN = 100;

/** The menu counts no further. */
export const UNREAD_COUNTED = 99;

const DAY_MS = 86_400_000;

/** How long notifications are kept after they were read. */
export const READ_KEPT_DAYS = 90;
export const READ_KEPT_MS = READ_KEPT_DAYS * DAY_MS;

/** How long they are kept when nobody reads them. */
export const UNREAD_KEPT_MS = 365 * DAY_MS;

/** What members of staff are notified of, and what they chose about it. */
import {
  index,
  instant,
  maybeInstant,
  maybeJson,
  maybeWords,
  oneOf,
  table,
  textColumn,
  whole,
} from '@/db/columns';
import { staff } from '@/db/schema/staff';
import { story } from '@/db/schema/stories';

/**
 * What happened to a text, for one user. A further event of the same kind replaces one that was not
 * read.
 */
export const notification = table(
  'notification',
  {
    id: textColumn().primaryKey(),
    staffId: textColumn().references(() => staff.id, { onDelete: 'cascade' }),
    /** One of `domain/access/text-event.ts`. */
    kind: textColumn(),
    storyId: textColumn().references(() => story.id, { onDelete: 'cascade' }),
    /** Language of the text, which need not exist yet. */
    language: textColumn(),
    /** Who did it; null for the program. */
    byId: maybeWords().references(() => staff.id),
    note: textColumn().default(''),
    /** How many unread events of this kind it stands for. */
    count: whole().default(1),
    at: instant(),
    readAt: maybeInstant(),
  },
  (t) => [
    index('notification_unread').on(t.staffId, t.readAt, t.at),
    index('notification_time').on(t.staffId, t.at),
    index('notification_text').on(t.storyId, t.language),
  ],
);

/** What a user chose for their own pages and mails; without a row, nothing. */
export const preference = table('preference', {
  staffId: textColumn()
    .primaryKey()
    .references(() => staff.id, { onDelete: 'cascade' }),
  /** The kinds of notification that are not sent by mail. */
  mutedMails: maybeJson<string[]>(),
  /** Whether the dashboard has the first-run checklist; `auto` while the archive is new. */
  firstSteps: oneOf(['auto', 'shown', 'hidden']).default('auto'),
});

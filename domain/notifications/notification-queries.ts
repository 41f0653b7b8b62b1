/** A user's notifications. Each query contains the check which texts the user may see. */
import { aliasedTable, and, desc, eq, isNull, or, type SQL } from 'drizzle-orm';
import { reads } from '@/db/client';
import { notification } from '@/db/schema/notifications';
import { staff as staffTable } from '@/db/schema/staff';
import { revision, story, text } from '@/db/schema/stories';
import { countRows } from '@/db/sql';
import { textSubject } from '@/domain/access/text-access-queries';
import { TEXT_EVENTS } from '@/domain/access/text-event';
import { visibleTexts } from '@/domain/access/visible-queries';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { NOTIFICATIONS_SHOWN, type Notification, UNREAD_COUNTED } from './notification';

const original = aliasedTable(text, 'original');

/** How many notifications the user has not read; counting ends after `UNREAD_COUNTED`. */
export function countUnread(staff: Staff): Promise<number> {
  const unread = reads()
    .select({ id: notification.id })
    .from(notification)
    .innerJoin(story, eq(story.id, notification.storyId))
    .leftJoin(text, isItsText())
    .where(and(isTheirs(staff), isNull(notification.readAt)))
    .limit(UNREAD_COUNTED + 1);
  return countRows(reads(), unread);
}

/** The user's notifications, the newest first; one more than are shown. */
export function listNotifications(staff: Staff): Promise<Notification[]> {
  return list(staff, undefined, NOTIFICATIONS_SHOWN + 1);
}

/** Those that the user has not read, the newest first. */
export function listUnread(staff: Staff, limit: number): Promise<Notification[]> {
  return list(staff, isNull(notification.readAt), limit);
}

async function list(staff: Staff, which: SQL | undefined, limit: number): Promise<Notification[]> {
  const rows = await reads()
    .select({
      of: notification,
      text,
      written: revision.title,
      by: staffTable.name,
      originalTitle: original.title,
      originalLanguage: story.originalLanguage,
    })
    .from(notification)
    .innerJoin(story, eq(story.id, notification.storyId))
    .leftJoin(text, isItsText())
    .leftJoin(revision, eq(revision.id, text.workingRevisionId))
    .leftJoin(staffTable, eq(staffTable.id, notification.byId))
    .leftJoin(
      original,
      and(
        eq(original.storyId, story.id),
        eq(original.language, story.originalLanguage),
        eq(original.state, 'published'),
      ),
    )
    .where(and(isTheirs(staff), which))
    .orderBy(desc(notification.at), desc(notification.id))
    .limit(limit);
  return rows.flatMap(({ of, text: row, written, by, ...story }) => {
    const kind = TEXT_EVENTS.find((each) => each === of.kind);
    if (!kind) return [];
    const seesDraft = row && mayDo(staff, 'text.seeDraft', textSubject(row, staff));
    const own = row && ((seesDraft && written) || row.title);
    const { id, storyId, language, note, at, count } = of;
    const shown = {
      ...{ id, kind, storyId, language, note, at, count, by },
      title: own || story.originalTitle || '',
      titleLanguage: own ? language : story.originalLanguage,
      isRead: of.readAt !== null,
    };
    return [shown];
  });
}

/** Of the user, about a story outside the trash and a text that they may see or that is not begun. */
function isTheirs(staff: Staff): SQL | undefined {
  const isSeen = or(isNull(text.id), visibleTexts(staff));
  return and(eq(notification.staffId, staff.staffId), isNull(story.binnedAt), isSeen);
}

function isItsText(): SQL | undefined {
  return and(eq(text.storyId, notification.storyId), eq(text.language, notification.language));
}

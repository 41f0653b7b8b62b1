import {
  index,
  instant,
  json,
  maybeWords,
  table,
  textColumn,
  uniqueIndex,
  whole,
} from '@/db/columns';
import { staff } from '@/db/schema/staff';
import { story } from '@/db/schema/stories';

/**
 * The details of a story as they were saved; never changed. A story without rows has no working
 * copy apart from what readers have.
 */
export const detailsRevision = table(
  'details_revision',
  {
    id: textColumn().primaryKey(),
    storyId: textColumn().references(() => story.id, { onDelete: 'cascade' }),
    number: whole(),
    /** The whole details (`domain/stories/details-content`). */
    content: json<unknown>(),
    /** The cover in `content`, to find where an image is used; it may have been deleted since. */
    coverImageId: maybeWords('cover_picture_id'),
    /**
     * The version that this one renews, because a change that readers saw at once was carried into
     * it; that one may have been deleted since.
     */
    carriedFromId: maybeWords(),
    authorId: maybeWords().references(() => staff.id),
    /** Equal for all saves of one editing session, which are one entry of the history. */
    sittingId: textColumn().default(''),
    createdAt: instant(),
  },
  (t) => [
    uniqueIndex('details_revision_number').on(t.storyId, t.number),
    index('details_revision_cover').on(t.coverImageId),
  ],
);

/** Tables for working together on texts. */
import {
  index,
  instant,
  json,
  maybeInstant,
  maybeWords,
  oneOf,
  primaryKey,
  table,
  textColumn,
  whole,
} from '@/db/columns';
import { staff } from '@/db/schema/staff';
import { revision, story, text } from '@/db/schema/stories';

/**
 * A text that could not be saved as working revision because of a conflict or because another user
 * took over editing.
 */
export const keptDraft = table(
  'kept_draft',
  {
    id: textColumn().primaryKey(),
    textId: textColumn().references(() => text.id, { onDelete: 'cascade' }),
    staffId: textColumn().references(() => staff.id, { onDelete: 'cascade' }),
    name: textColumn(),
    /** The reason: another save in between, or another user took over editing. */
    because: oneOf(['conflict', 'takeOver']).default('conflict'),
    /** The whole save request. */
    content: json<unknown>(),
    baseVersion: whole(),
    createdAt: instant(),
  },
  (t) => [index('kept_draft_text').on(t.textId, t.createdAt)],
);

/** The edit lock of a text, held by an editing session; it expires. */
export const lease = table('lease', {
  textId: textColumn()
    .primaryKey()
    .references(() => text.id, { onDelete: 'cascade' }),
  staffId: textColumn().references(() => staff.id, { onDelete: 'cascade' }),
  /** One page in one browser; a user may have the text open twice. */
  sittingId: textColumn(),
  since: instant(),
  until: instant(),
});

/** Who has a text open; a row counts only while it is renewed. */
export const presence = table(
  'presence',
  {
    textId: textColumn().references(() => text.id, { onDelete: 'cascade' }),
    sittingId: textColumn(),
    staffId: textColumn().references(() => staff.id, { onDelete: 'cascade' }),
    seenAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.textId, t.sittingId] }), index('presence_seen').on(t.seenAt)],
);

/** Who is to write or translate a story in a language, and until when; also without a text. */
export const assignment = table(
  'assignment',
  {
    storyId: textColumn().references(() => story.id, { onDelete: 'cascade' }),
    language: textColumn(),
    staffId: maybeWords().references(() => staff.id, { onDelete: 'cascade' }),
    dueAt: maybeInstant(),
    assignedBy: maybeWords().references(() => staff.id),
    assignedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.storyId, t.language] }),
    index('assignment_staff').on(t.staffId, t.dueAt, t.storyId),
  ],
);

/**
 * A change of the source that a translator marked as "still right", as hashes of the block before
 * (`was`) and after (`now`). `was` is empty for a new block, `now` for a deleted one. The block
 * does not count as outdated, for the public and the working revision, until the source changes
 * again.
 */
export const stillRight = table(
  'still_right',
  {
    textId: textColumn().references(() => text.id, { onDelete: 'cascade' }),
    sourceLanguage: textColumn(),
    was: textColumn(),
    now: textColumn(),
    staffId: maybeWords().references(() => staff.id),
    at: instant(),
  },
  (t) => [primaryKey({ columns: [t.textId, t.sourceLanguage, t.was, t.now] })],
);

/** Milestones of revisions. Such a revision is never cleared away, and the history lists it. */
export const milestone = table(
  'milestone',
  {
    id: textColumn().primaryKey(),
    textId: textColumn().references(() => text.id, { onDelete: 'cascade' }),
    revisionId: textColumn().references(() => revision.id, { onDelete: 'cascade' }),
    is: oneOf([
      'submitted',
      'returned',
      'approved',
      'published',
      'withdrawn',
      'publishedOnSchedule',
      'withdrawnOnSchedule',
      'restored',
      'named',
      'suggested',
    ]),
    staffId: maybeWords().references(() => staff.id),
    note: textColumn().default(''),
    at: instant(),
  },
  (t) => [index('milestone_text').on(t.textId, t.at), index('milestone_revision').on(t.revisionId)],
);

/**
 * A scheduled publication or unpublication. The row is deleted in the transaction that does it, so
 * it happens once.
 */
export const schedule = table(
  'schedule',
  {
    textId: textColumn().references(() => text.id, { onDelete: 'cascade' }),
    does: oneOf(['publish', 'withdraw']),
    /** The revision to publish, in spite of later saves. */
    revisionId: maybeWords(),
    /** The details to publish with it. */
    detailsRevisionId: maybeWords(),
    dueAt: instant(),
    /** For an unpublication: the reason shown to readers. */
    reason: textColumn().default(''),
    /** For a publication: whether subscribers get it by mail; empty for a first one only. */
    announce: oneOf(['', 'yes', 'no']).default(''),
    setBy: textColumn().references(() => staff.id),
    setAt: instant(),
    /** Why it could not run; empty while it is pending. */
    problem: textColumn().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.textId, t.does] }),
    index('schedule_due').on(t.problem, t.dueAt),
  ],
);

/** A preview link to one revision in one language. */
export const previewLink = table(
  'preview_link',
  {
    tokenHash: textColumn().primaryKey(),
    textId: textColumn().references(() => text.id, { onDelete: 'cascade' }),
    revisionId: textColumn(),
    /** The details that it shows. */
    detailsRevisionId: maybeWords(),
    /** Who it is for, as free text. */
    recipient: textColumn().default(''),
    createdBy: textColumn().references(() => staff.id),
    createdAt: instant(),
    endsAt: instant(),
    revokedAt: maybeInstant(),
  },
  (t) => [
    index('preview_link_text').on(t.textId, t.createdAt),
    index('preview_link_revision').on(t.revisionId),
  ],
);

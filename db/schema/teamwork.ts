/** What people who work on the same texts leave for each other. */
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

/** What a person typed that could not be saved as the working revision: the loser of a conflict or a take-over. */
export const keptDraft = table(
  'kept_draft',
  {
    id: textColumn().primaryKey(),
    textId: textColumn().references(() => text.id, { onDelete: 'cascade' }),
    staffId: textColumn().references(() => staff.id, { onDelete: 'cascade' }),
    name: textColumn(),
    /** What came in between: somebody else's save, or somebody else who went on in this person's place. */
    because: oneOf(['conflict', 'takeOver']).default('conflict'),
    /** The whole form as it was sent. */
    content: json<unknown>(),
    baseVersion: whole(),
    createdAt: instant(),
  },
  (t) => [index('kept_draft_text').on(t.textId, t.createdAt)],
);

/** The edit lock of a text while somebody writes; it lapses by itself. */
export const lease = table('lease', {
  textId: textColumn()
    .primaryKey()
    .references(() => text.id, { onDelete: 'cascade' }),
  staffId: textColumn().references(() => staff.id, { onDelete: 'cascade' }),
  /** One page in one browser: a person may have the text open twice. */
  sittingId: textColumn(),
  since: instant(),
  until: instant(),
});

/** Who has a text open; a row that was not renewed for a while says nothing any more. */
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

/** Who is to write or translate a story in a language, and until when; the text may not be begun yet. */
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
 * A change of the source after which a translator found the translation still right: what was `was` reads `now`. Empty
 * `was`: the block is new; empty `now`: it is gone. It clears the block for the public and the working text, until the
 * source changes again.
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

/** A comment on one block of a text, or an answer to one. */
export const comment = table(
  'comment',
  {
    id: textColumn().primaryKey(),
    textId: textColumn().references(() => text.id, { onDelete: 'cascade' }),
    /** The revision that was read. */
    revisionId: textColumn(),
    /** Hash of the block it is about; empty for the text as a whole. */
    block: textColumn().default(''),
    /** Where that block stood, from 0: to find it again when its words have changed. */
    position: whole().default(0),
    /** The first words of the block, as they were. */
    quote: textColumn().default(''),
    /** The comment that this answers; null for a comment of its own. */
    answersId: maybeWords(),
    authorId: textColumn().references(() => staff.id),
    body: textColumn(),
    createdAt: instant(),
    resolvedAt: maybeInstant(),
    resolvedBy: maybeWords().references(() => staff.id),
  },
  (t) => [index('comment_text').on(t.textId, t.createdAt)],
);

/** What a revision came to be: such a one is kept, and history names it. */
export const milestone = table(
  'milestone',
  {
    id: textColumn().primaryKey(),
    textId: textColumn().references(() => text.id, { onDelete: 'cascade' }),
    revisionId: textColumn().references(() => revision.id, { onDelete: 'cascade' }),
    is: oneOf(['submitted', 'returned', 'approved', 'published', 'withdrawn', 'restored', 'named']),
    staffId: maybeWords().references(() => staff.id),
    note: textColumn().default(''),
    at: instant(),
  },
  (t) => [index('milestone_text').on(t.textId, t.at), index('milestone_revision').on(t.revisionId)],
);

/** A publication or withdrawal at an hour; the row goes in the transaction that does it, so it happens once. */
export const schedule = table(
  'schedule',
  {
    textId: textColumn().references(() => text.id, { onDelete: 'cascade' }),
    does: oneOf(['publish', 'withdraw']),
    /** What is published: that revision, whatever is written meanwhile. */
    revisionId: maybeWords(),
    dueAt: instant(),
    /** For a withdrawal: what readers are told. */
    reason: textColumn().default(''),
    setBy: textColumn().references(() => staff.id),
    setAt: instant(),
    /** Why it could not be done at its hour; empty while it waits. */
    problem: textColumn().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.textId, t.does] }),
    index('schedule_due').on(t.problem, t.dueAt),
  ],
);

/** A link for an outsider to one revision in one language. */
export const previewLink = table(
  'preview_link',
  {
    tokenHash: textColumn().primaryKey(),
    textId: textColumn().references(() => text.id, { onDelete: 'cascade' }),
    revisionId: textColumn(),
    /** Whom it is for, in the words of who made it. */
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

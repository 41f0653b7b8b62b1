/** Comments on texts, and the users whom they mention. */
import {
  index,
  instant,
  maybeInstant,
  maybeWords,
  oneOf,
  primaryKey,
  table,
  textColumn,
  whole,
} from '@/db/columns';
import { staff } from '@/db/schema/staff';
import { text } from '@/db/schema/stories';

/** A comment on a text, a block of it or words in a block, or an answer to one. */
export const comment = table(
  'comment',
  {
    id: textColumn().primaryKey(),
    textId: textColumn().references(() => text.id, { onDelete: 'cascade' }),
    /** The revision that was commented on. */
    revisionId: textColumn(),
    /** Hash of the block in the last saved text that had it; empty for the text as a whole. */
    block: textColumn().default(''),
    /** Index of that block, to find it again after its words changed. */
    position: whole().default(0),
    /** The first words of the block when it was commented on. */
    quote: textColumn().default(''),
    /** The block's text in the last saved text that had it; empty in rows of older versions. */
    context: textColumn().default(''),
    /** Where the words are in `context`, in UTF-16 units; equal for the block as a whole. */
    start: whole().default(0),
    end: whole().default(0),
    /** The words when they were commented on; empty for the block as a whole. */
    words: textColumn().default(''),
    /** What a suggestion puts in the place of the words; null in other comments. */
    replacement: maybeWords(),
    outcome: oneOf(['none', 'accepted', 'declined']).default('none'),
    /** The revision in which a suggestion was accepted. */
    outcomeRevisionId: maybeWords(),
    /** The comment that this one answers; null for the first of a thread. */
    answersId: maybeWords(),
    authorId: textColumn().references(() => staff.id),
    body: textColumn(),
    createdAt: instant(),
    editedAt: maybeInstant(),
    resolvedAt: maybeInstant(),
    resolvedBy: maybeWords().references(() => staff.id),
  },
  (t) => [
    index('comment_text').on(t.textId, t.createdAt),
    index('comment_outcome').on(t.outcomeRevisionId),
  ],
);

/** A user who is mentioned in a comment. */
export const mention = table(
  'mention',
  {
    commentId: textColumn().references(() => comment.id, { onDelete: 'cascade' }),
    staffId: textColumn().references(() => staff.id, { onDelete: 'cascade' }),
    createdAt: instant(),
    /** When the mentioned user opened it; null until then. */
    readAt: maybeInstant(),
  },
  (t) => [
    primaryKey({ columns: [t.commentId, t.staffId] }),
    index('mention_staff').on(t.staffId, t.readAt, t.createdAt),
  ],
);

/** Review, approval and withdrawal of texts, each a row of its own; the state of a text is not. */
import { index, instant, maybeInstant, maybeWords, oneOf, table, textColumn } from '@/db/columns';
import { staff } from '@/db/schema/staff';
import { revision, text } from '@/db/schema/stories';

/** `closed`: approved, published, or withdrawn by its sender. */
export const REVIEW_STATES = ['open', 'changesRequested', 'closed'] as const;

/** The last request for a review of a text; the text is in review while it is open. */
export const review = table(
  'review',
  {
    textId: textColumn()
      .primaryKey()
      .references(() => text.id, { onDelete: 'cascade' }),
    state: oneOf(REVIEW_STATES).default('open'),
    /** The revision that was sent; later saves do not change it. */
    revisionId: textColumn(),
    /** The details that were sent with it; null for those of a story without saved details. */
    detailsRevisionId: maybeWords(),
    /** The sender's note. */
    note: textColumn().default(''),
    requestedAt: instant(),
    requestedBy: maybeWords().references(() => staff.id),
    /** The reviewer; null for anybody who may publish. */
    reviewForId: maybeWords().references(() => staff.id),
    /** The note with which changes were requested, or the request was withdrawn. */
    answer: textColumn().default(''),
    answeredAt: maybeInstant(),
    answeredBy: maybeWords().references(() => staff.id),
  },
  (t) => [
    index('review_state').on(t.state, t.requestedAt),
    index('review_sender').on(t.requestedBy),
  ],
);

/** The approved revision of a text, until it is published or another one is sent to review. */
export const approval = table(
  'approval',
  {
    textId: textColumn()
      .primaryKey()
      .references(() => text.id, { onDelete: 'cascade' }),
    revisionId: textColumn(),
    detailsRevisionId: maybeWords(),
    approvedAt: instant(),
    approvedBy: maybeWords().references(() => staff.id),
  },
  (t) => [index('approval_time').on(t.approvedAt)],
);

/** Why and when a text was unpublished, while it is. */
export const withdrawal = table('withdrawal', {
  textId: textColumn()
    .primaryKey()
    .references(() => text.id, { onDelete: 'cascade' }),
  withdrawnAt: instant(),
  withdrawnBy: maybeWords().references(() => staff.id),
  /** Shown to readers; empty for the neutral sentence alone. */
  reason: textColumn().default(''),
  /** The internal reason. */
  note: textColumn().default(''),
});

/** Editors' notes to readers about what was mended in a published text. */
export const correction = table(
  'correction',
  {
    id: textColumn().primaryKey(),
    textId: textColumn().references(() => text.id, { onDelete: 'cascade' }),
    /** In the language of the text. */
    note: textColumn(),
    at: instant(),
    staffId: maybeWords().references(() => staff.id),
  },
  (t) => [index('correction_text').on(t.textId, t.at)],
);

/** Earlier public versions of texts that readers may no longer open. */
export const hiddenVersion = table('hidden_version', {
  revisionId: textColumn()
    .primaryKey()
    .references(() => revision.id, { onDelete: 'cascade' }),
  at: instant(),
  staffId: maybeWords().references(() => staff.id),
});

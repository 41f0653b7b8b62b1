/** Letters of editors to subscribers, which come before the stories of a digest. */
import { index, instant, oneOf, primaryKey, table, textColumn } from '@/db/columns';
import { subscriber } from '@/db/schema/subscriptions';

export const LETTER_STATES = ['draft', 'scheduled', 'stopped'] as const;

export const letter = table('letter', {
  id: textColumn().primaryKey(),
  /** `scheduled`: goes with the digests of its days. */
  state: oneOf(LETTER_STATES).default('draft'),
  /** The first and the last day on whose mornings digests have it, in the archive's time zone: `2026-12-04`. */
  firstDay: textColumn(),
  lastDay: textColumn(),
  /** Only for those who follow this, in the form of `scopeKey`; empty for everybody. */
  scope: textColumn().default(''),
  createdAt: instant(),
  /** Of its state, days, scope or texts. */
  changedAt: instant(),
});

export const letterText = table(
  'letter_text',
  {
    letterId: textColumn().references(() => letter.id, { onDelete: 'cascade' }),
    /** An interface language. */
    language: textColumn(),
    /** Plain text; an empty line separates paragraphs. */
    words: textColumn(),
  },
  (t) => [primaryKey({ columns: [t.letterId, t.language] })],
);

/**
 * That a letter goes with a subscriber's digest, so that they get it once. The row is deleted when the
 * digest was sent without the letter, or not at all.
 */
export const letterSent = table(
  'letter_sent',
  {
    letterId: textColumn().references(() => letter.id, { onDelete: 'cascade' }),
    subscriberId: textColumn().references(() => subscriber.id, { onDelete: 'cascade' }),
    /** Key of the digest in the outbox. */
    mailKey: textColumn(),
    at: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.letterId, t.subscriberId] }),
    index('letter_sent_subscriber').on(t.subscriberId),
    index('letter_sent_mail').on(t.mailKey),
  ],
);

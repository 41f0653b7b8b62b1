import {
  index,
  instant,
  json,
  maybeInstant,
  maybeWords,
  oneOf,
  table,
  textColumn,
  whole,
} from '@/db/columns';

/** Deliveries that must happen exactly once, written in the transaction that causes them. */
export const outbox = table(
  'outbox',
  {
    id: textColumn().primaryKey(),
    kind: textColumn(),
    /** What makes this delivery the same as another. */
    onceKey: textColumn().unique(),
    payload: json<unknown>(),
    /** `uncertain`: it may or may not have arrived, and is not sent again by itself. */
    state: oneOf(['waiting', 'sending', 'done', 'failed', 'uncertain']).default('waiting'),
    attempts: whole().default(0),
    dueAt: instant(),
    leasedBy: maybeWords(),
    leasedUntil: maybeInstant(),
    lastError: textColumn().default(''),
    createdAt: instant(),
  },
  (t) => [index('outbox_due').on(t.state, t.dueAt)],
);

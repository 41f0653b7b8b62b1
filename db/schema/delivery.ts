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

/** Mails to be sent exactly once, written in the transaction that causes them. */
export const outbox = table(
  'outbox',
  {
    id: textColumn().primaryKey(),
    kind: textColumn(),
    /** Identifies the delivery; a second one with the same key is refused. */
    onceKey: textColumn().unique(),
    payload: json<unknown>(),
    /** `uncertain`: it may or may not have arrived, and is not sent again automatically. */
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

/** Changed feeds that the WebSub hub is to be told of, each once however often it changed. */
export const hubPing = table(
  'hub_ping',
  {
    /** Absolute address of the feed. */
    feed: textColumn().primaryKey(),
    /** The last invalidation that it stands for. */
    seq: whole(),
    attempts: whole().default(0),
    dueAt: instant(),
  },
  (t) => [index('hub_ping_due').on(t.dueAt)],
);

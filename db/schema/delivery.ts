import {
  index,
  instant,
  json,
  maybeInstant,
  maybeWords,
  oneOf,
  table,
  textColumn,
  uniqueIndex,
  whole,
} from '@/db/columns';
import { topic } from '@/db/schema/topics';

export const subscription = table(
  'subscription',
  {
    id: textColumn().primaryKey(),
    email: textColumn(),
    emailNorm: textColumn(),
    /** Null for the whole site. */
    topicId: maybeWords().references(() => topic.id, { onDelete: 'cascade' }),
    /** `site`, or the topic's id: a column that is never null, so that it can be unique. */
    scope: textColumn(),
    language: textColumn(),
    rhythm: oneOf(['instant', 'daily', 'weekly']),
    state: oneOf(['asked', 'confirmed', 'ended', 'bounced']),
    tokenHash: textColumn().unique(),
    /** Proof of consent: the wording agreed to, and when. */
    consentText: textColumn(),
    askedAt: instant(),
    confirmedAt: maybeInstant(),
    endedAt: maybeInstant(),
  },
  (t) => [
    uniqueIndex('subscription_once').on(t.emailNorm, t.scope, t.language),
    index('subscription_scope').on(t.scope, t.language, t.state),
  ],
);

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

/** Work that must happen once, at an hour; nothing uses it yet (hours of texts are in `schedule`). */
export const job = table(
  'job',
  {
    onceKey: textColumn().primaryKey(),
    kind: textColumn(),
    payload: json<unknown>(),
    state: oneOf(['waiting', 'running', 'done', 'failed']).default('waiting'),
    dueAt: instant(),
    leasedBy: maybeWords(),
    leasedUntil: maybeInstant(),
    attempts: whole().default(0),
    lastError: textColumn().default(''),
    createdAt: instant(),
    doneAt: maybeInstant(),
  },
  (t) => [index('job_due').on(t.state, t.dueAt)],
);

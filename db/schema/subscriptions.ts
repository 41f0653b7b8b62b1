/** Who follows what by e-mail, on what ground, and what they were sent. */
import {
  flag,
  index,
  instant,
  json,
  maybeInstant,
  maybeWords,
  oneOf,
  primaryKey,
  table,
  textColumn,
  uniqueIndex,
  whole,
} from '@/db/columns';
import { staff } from '@/db/schema/staff';

/** What can be followed; `site` and `today` have no id of their own. */
export const SCOPE_KINDS = ['site', 'topic', 'collection', 'name', 'today'] as const;
export const RHYTHMS = ['once', 'daily', 'weekly'] as const;

/** A reader who confirmed their address. Deleted when they leave. */
export const subscriber = table(
  'subscriber',
  {
    id: textColumn().primaryKey(),
    /** Keyed hash of the normal form of the address, by which it is found. */
    addressHash: textColumn().unique(),
    /** The address as typed, encrypted and bound to the id. */
    address: textColumn(),
    /** Interface language of their mails. */
    language: textColumn(),
    /** `once`: as soon as it is published. */
    rhythm: oneOf(RHYTHMS),
    /** 1 (Monday) to 7, for a weekly digest. */
    weekday: whole().default(1),
    /** Only stories in their language, not others where theirs is missing. */
    onlyMine: flag().default(false),
    pausedAt: maybeInstant(),
    /** Texts published up to then were considered for digests; null for mails at once alone. */
    newsUpTo: maybeInstant(),
    /** Mails refused for good in a row; reset by one that was accepted. */
    bounces: whole().default(0),
    bouncedAt: maybeInstant(),
    /** Counted up to make all their former links invalid. */
    linkVersion: whole().default(1),
    createdAt: instant(),
    changedAt: instant(),
  },
  (t) => [index('subscriber_rhythm').on(t.rhythm, t.weekday)],
);

/** One scope that a subscriber follows. */
export const subscription = table(
  'subscription',
  {
    subscriberId: textColumn().references(() => subscriber.id, { onDelete: 'cascade' }),
    kind: oneOf(SCOPE_KINDS),
    /** Id of the topic, collection or name; empty for the site and for today. */
    scopeId: textColumn(),
    /** Stories published before are no news. */
    since: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.subscriberId, t.kind, t.scopeId] }),
    index('subscription_scope').on(t.kind, t.scopeId),
  ],
);

/** A request that its address did not confirm yet; deleted after three days. */
export const subscriptionRequest = table(
  'subscription_request',
  {
    id: textColumn().primaryKey(),
    /** `address`: a subscriber changes theirs. */
    kind: oneOf(['subscribe', 'address']),
    addressHash: textColumn(),
    address: textColumn(),
    /** Of the subscriber who changes the address. */
    subscriberId: maybeWords().references(() => subscriber.id, { onDelete: 'cascade' }),
    /** What was asked for, in the form of `domain/subscriptions/wish.ts`. */
    wish: json<unknown>(),
    wordingVersion: textColumn(),
    /** Language of the page, and so of the wording. */
    language: textColumn(),
    /** Hash of the token in the mail's link. */
    tokenHash: textColumn().unique(),
    /** Keyed hash of the six digits, bound to the id. */
    codeHash: textColumn(),
    codeTries: whole().default(0),
    createdAt: instant(),
    expiresAt: instant(),
  },
  (t) => [
    index('subscription_request_address').on(t.addressHash),
    index('subscription_request_expiry').on(t.expiresAt),
  ],
);

/** The proof of a consent; kept while the subscriber is. */
export const consent = table(
  'consent',
  {
    id: textColumn().primaryKey(),
    subscriberId: textColumn().references(() => subscriber.id, { onDelete: 'cascade' }),
    /** `code` and `link`: confirmed by the mail; `staff` and `import`: see `ground`. */
    how: oneOf(['code', 'link', 'staff', 'import']),
    /** What staff or the imported list say as proof; else empty. */
    ground: textColumn().default(''),
    scopes: json<readonly string[]>(),
    wordingVersion: textColumn(),
    language: textColumn(),
    tokenHash: textColumn().default(''),
    requestedAt: instant(),
    expiresAt: maybeInstant(),
    confirmedAt: instant(),
  },
  (t) => [index('consent_subscriber').on(t.subscriberId, t.confirmedAt)],
);

/** An uploaded list of subscribers between its preview and its import, and for a day after. */
export const subscriberImport = table(
  'subscriber_import',
  {
    id: textColumn().primaryKey(),
    staffId: textColumn().references(() => staff.id, { onDelete: 'cascade' }),
    /** The file and what was said of its lines, encrypted and bound to the id. */
    content: textColumn(),
    createdAt: instant(),
    appliedAt: maybeInstant(),
  },
  (t) => [index('subscriber_import_staff').on(t.staffId)],
);

/** Addresses that are not written to, by keyed hash alone. */
export const suppression = table('suppression', {
  addressHash: textColumn().primaryKey(),
  why: oneOf(['deleted', 'left', 'bounced', 'notMe']),
  at: instant(),
});

/** A published text that subscribers get by mail, written when it is published. */
export const announcement = table(
  'announcement',
  {
    id: textColumn().primaryKey(),
    storyId: textColumn(),
    /** Language of the text. */
    language: textColumn(),
    publishedAt: instant(),
    /** Until here mails are queued, by the subscriber's id; null when all are. */
    queuedUpTo: maybeWords(),
  },
  (t) => [
    uniqueIndex('announcement_text').on(t.storyId, t.language, t.publishedAt),
    index('announcement_time').on(t.publishedAt),
  ],
);

/** What a subscriber was sent, so that a story comes once in a language. */
export const announced = table(
  'announced',
  {
    subscriberId: textColumn().references(() => subscriber.id, { onDelete: 'cascade' }),
    storyId: textColumn(),
    language: textColumn(),
    /** The last time. */
    at: instant(),
  },
  (t) => [primaryKey({ columns: [t.subscriberId, t.storyId, t.language] })],
);

/** A topic, collection or name that was unpublished, whose followers get one mail about that. */
export const withdrawnScope = table(
  'withdrawn_scope',
  {
    kind: oneOf(SCOPE_KINDS),
    scopeId: textColumn(),
    at: instant(),
    /** Until here mails are queued, by the subscriber's id; null when all are. */
    queuedUpTo: maybeWords(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.scopeId] })],
);

/** When e-mail about a scope was off; at all other times it is on. */
export const mailSwitch = table(
  'mail_switch',
  {
    kind: oneOf(SCOPE_KINDS),
    scopeId: textColumn(),
    offAt: instant(),
    /** The user who switched it off. */
    offBy: maybeWords().references(() => staff.id),
    /** Null while it is off. */
    onAt: maybeInstant(),
    onBy: maybeWords().references(() => staff.id),
  },
  (t) => [primaryKey({ columns: [t.kind, t.scopeId, t.offAt] })],
);

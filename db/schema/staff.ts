import {
  index,
  instant,
  json,
  maybeInstant,
  maybeJson,
  maybeWords,
  oneOf,
  primaryKey,
  sequence,
  table,
  whole,
  words,
} from '@/db/columns';

export const ROLES = ['author', 'translator', 'editor', 'administrator'] as const;

export const staff = table('staff', {
  id: words().primaryKey(),
  email: words(),
  emailNorm: words().unique(),
  name: words(),
  role: oneOf(ROLES),
  interfaceLanguage: words().default('en'),
  passwordHash: maybeWords(),
  oidcIssuer: maybeWords(),
  oidcSubject: maybeWords(),
  totpSecret: maybeWords(),
  /** Last time step that a one-time code was taken for, so that none counts twice. */
  totpStep: whole().default(0),
  createdAt: instant(),
  disabledAt: maybeInstant(),
});

/** The languages that a translator may write. */
export const staffLanguage = table(
  'staff_language',
  {
    staffId: words().references(() => staff.id, { onDelete: 'cascade' }),
    language: words(),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.language] })],
);

export const session = table(
  'session',
  {
    /** SHA-256 of the random id in the cookie. */
    idHash: words().primaryKey(),
    staffId: words().references(() => staff.id, { onDelete: 'cascade' }),
    /** `pending` has given a password but no second factor: it authorises nothing. */
    stage: oneOf(['pending', 'full']),
    signedInAt: instant(),
    seenAt: instant(),
    endsAt: instant(),
    device: words().default(''),
  },
  (t) => [index('session_staff').on(t.staffId)],
);

export const recoveryCode = table(
  'recovery_code',
  {
    staffId: words().references(() => staff.id, { onDelete: 'cascade' }),
    codeHash: words(),
    usedAt: maybeInstant(),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.codeHash] })],
);

/** One-time links: an invitation, the first administrator, a new password. */
export const invitation = table('invitation', {
  tokenHash: words().primaryKey(),
  purpose: oneOf(['invite', 'administrator', 'password']),
  email: words().default(''),
  role: oneOf(ROLES),
  languages: maybeJson<string[]>(),
  staffId: maybeWords().references(() => staff.id, { onDelete: 'cascade' }),
  invitedBy: maybeWords().references(() => staff.id),
  createdAt: instant(),
  endsAt: instant(),
  usedAt: maybeInstant(),
});

/** Attempts counted per keyed hash (account, network); rows older than a day are dropped. */
export const throttle = table('throttle', {
  key: words().primaryKey(),
  attempts: whole(),
  until: instant(),
  changedAt: instant(),
});

/** Who did what, when, to what. Rows are only ever added. */
export const audit = table(
  'audit',
  {
    seq: sequence(),
    at: instant(),
    staffId: maybeWords(),
    action: words(),
    subjectKind: words(),
    subjectId: words(),
    language: words().default(''),
    detail: maybeJson<Record<string, unknown>>(),
  },
  (t) => [
    index('audit_subject').on(t.subjectKind, t.subjectId, t.seq),
    index('audit_staff').on(t.staffId, t.seq),
  ],
);

/** A change to many stories at once, with what is needed to take it back. */
export const bulkChange = table('bulk_change', {
  id: words().primaryKey(),
  staffId: words().references(() => staff.id, { onDelete: 'cascade' }),
  action: words(),
  before: json<unknown>(),
  createdAt: instant(),
  undoneAt: maybeInstant(),
});

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
  textColumn,
  whole,
} from '@/db/columns';

export const ROLES = ['author', 'translator', 'editor', 'administrator'] as const;

export const staff = table('staff', {
  id: textColumn().primaryKey(),
  email: textColumn(),
  emailNorm: textColumn().unique(),
  name: textColumn(),
  role: oneOf(ROLES),
  interfaceLanguage: textColumn().default('en'),
  passwordHash: maybeWords(),
  oidcIssuer: maybeWords(),
  oidcSubject: maybeWords(),
  totpSecret: maybeWords(),
  /** Last time step for which a one-time code was accepted, so that each code works once. */
  totpStep: whole().default(0),
  createdAt: instant(),
  disabledAt: maybeInstant(),
  /** Since when nothing personal is left of the account; the row stays for what refers to it. */
  erasedAt: maybeInstant(),
  /** Of an erased account: the name at its stories; empty for none, null for that in the byline. */
  creditedAs: maybeWords(),
});

export const staffLanguage = table(
  'staff_language',
  {
    staffId: textColumn().references(() => staff.id, { onDelete: 'cascade' }),
    language: textColumn(),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.language] })],
);

export const session = table(
  'session',
  {
    /** SHA-256 of the random id in the cookie. */
    idHash: textColumn().primaryKey(),
    staffId: textColumn().references(() => staff.id, { onDelete: 'cascade' }),
    /** `pending`: the password was correct, the second factor is missing; grants no access. */
    stage: oneOf(['pending', 'full']),
    signedInAt: instant(),
    seenAt: instant(),
    endsAt: instant(),
    device: textColumn().default(''),
  },
  (t) => [index('session_staff').on(t.staffId)],
);

export const recoveryCode = table(
  'recovery_code',
  {
    staffId: textColumn().references(() => staff.id, { onDelete: 'cascade' }),
    codeHash: textColumn(),
    usedAt: maybeInstant(),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.codeHash] })],
);

/** One-time links: an invitation, the first administrator, a new password, a new e-mail address. */
export const invitation = table('invitation', {
  tokenHash: textColumn().primaryKey(),
  purpose: oneOf(['invite', 'administrator', 'password', 'email']),
  email: textColumn().default(''),
  role: oneOf(ROLES),
  languages: maybeJson<string[]>(),
  staffId: maybeWords().references(() => staff.id, { onDelete: 'cascade' }),
  invitedBy: maybeWords().references(() => staff.id),
  createdAt: instant(),
  endsAt: instant(),
  usedAt: maybeInstant(),
});

/** Attempts counted by keyed hash of account or network; rows older than a day are deleted. */
export const throttle = table('throttle', {
  key: textColumn().primaryKey(),
  attempts: whole(),
  until: instant(),
  changedAt: instant(),
});

/** The audit log. Rows are only ever added. */
export const audit = table(
  'audit',
  {
    seq: sequence(),
    at: instant(),
    staffId: maybeWords(),
    action: textColumn(),
    subjectKind: textColumn(),
    subjectId: textColumn(),
    language: textColumn().default(''),
    detail: maybeJson<Record<string, unknown>>(),
  },
  (t) => [
    index('audit_subject').on(t.subjectKind, t.subjectId, t.seq),
    index('audit_staff').on(t.staffId, t.seq),
  ],
);

/** A change to many stories, with the data to undo it. */
export const bulkChange = table('bulk_change', {
  id: textColumn().primaryKey(),
  staffId: textColumn().references(() => staff.id, { onDelete: 'cascade' }),
  action: textColumn(),
  before: json<unknown>(),
  createdAt: instant(),
  undoneAt: maybeInstant(),
});

/**
 * Who may do what, as data: action × role × ownership × state × language. `mayDo` and `requireMay`
 * check it, `docs/permissions.md` is generated from it, and tests check every route and action
 * against it.
 */
import type { Author, Program, Role, Staff } from './staff';

export type TextState = 'draft' | 'published' | 'withdrawn';

/** The conditions of a rule; all must hold. */
export interface Rule {
  /** The user created the story, text or image. */
  whose?: 'own';
  states?: readonly TextState[];
  /** The text is in one of the translator's languages. */
  languages?: 'theirs';
}

/**
 * The properties of an action's subject that rules check. A story counts as published while any of
 * its texts is; texts of an image or attachment count as published while a public page shows them.
 */
export interface Subject {
  isOwn?: boolean;
  state?: TextState;
  language?: string;
}

const ALWAYS: readonly Rule[] = [{}];
const NEVER: readonly Rule[] = [];
const EDITORS = { author: NEVER, translator: NEVER, editor: ALWAYS, administrator: ALWAYS };
const ADMINISTRATORS = { author: NEVER, translator: NEVER, editor: NEVER, administrator: ALWAYS };
const EVERYONE = { author: ALWAYS, translator: ALWAYS, editor: ALWAYS, administrator: ALWAYS };
const WRITERS = {
  ...EDITORS,
  author: [{ whose: 'own' }],
  translator: [{ whose: 'own' }, { languages: 'theirs' }],
} as const;
const NOT_PUBLIC: readonly TextState[] = ['draft', 'withdrawn'];

/** The permission table. A role may act when any of its rules holds. */
export const PERMISSIONS = {
  'story.list': EVERYONE,
  'story.create': { ...EDITORS, author: ALWAYS },
  'story.change': { ...EDITORS, author: [{ whose: 'own', states: NOT_PUBLIC }] },
  'story.trash': { ...EDITORS, author: [{ whose: 'own', states: NOT_PUBLIC }] },
  'story.changeMany': EDITORS,
  'story.trashMany': EDITORS,
  'story.remove': ADMINISTRATORS,
  'template.change': EDITORS,
  'view.share': EDITORS,
  'text.see': {
    ...EDITORS,
    author: [...WRITERS.author, { states: ['published'] }],
    translator: [...WRITERS.translator, { states: ['published'] }],
  },
  'text.seeDraft': WRITERS,
  'text.write': {
    ...EDITORS,
    author: [{ whose: 'own' }],
    translator: [{ languages: 'theirs' }],
  },
  'text.submit': {
    ...EDITORS,
    author: [{ whose: 'own' }],
    translator: [{ languages: 'theirs' }],
  },
  'text.comment': WRITERS,
  'text.assignSelf': {
    ...EDITORS,
    author: [{ whose: 'own' }],
    translator: [{ languages: 'theirs' }],
  },
  'text.assign': EDITORS,
  'text.share': { ...EDITORS, author: [{ whose: 'own' }], translator: [{ languages: 'theirs' }] },
  'text.approve': EDITORS,
  'text.schedule': EDITORS,
  'text.publish': EDITORS,
  'text.withdraw': EDITORS,
  'text.rename': EDITORS,
  'text.erase': ADMINISTRATORS,
  'attachment.describe': {
    ...EDITORS,
    author: [{ whose: 'own', states: NOT_PUBLIC }],
    translator: [{ languages: 'theirs', states: NOT_PUBLIC }],
  },
  'topic.see': EVERYONE,
  'topic.change': EDITORS,
  'collection.see': EVERYONE,
  'collection.change': EDITORS,
  'place.see': EVERYONE,
  'place.change': EDITORS,
  'name.see': EVERYONE,
  'name.change': EDITORS,
  'image.see': EVERYONE,
  'image.add': { ...EDITORS, author: ALWAYS },
  'image.describe': {
    ...EDITORS,
    author: [{ states: NOT_PUBLIC }],
    translator: [{ languages: 'theirs', states: NOT_PUBLIC }],
  },
  'image.change': { ...EDITORS, author: [{ whose: 'own', states: NOT_PUBLIC }] },
  'image.remove': { ...EDITORS, author: [{ whose: 'own' }] },
  'site.arrange': EDITORS,
  'site.change': ADMINISTRATORS,
  'redirect.change': EDITORS,
  'link.see': EDITORS,
  'glossary.see': EVERYONE,
  'glossary.change': { ...EDITORS, translator: [{ languages: 'theirs' }] },
  'memory.see': EVERYONE,
  'memory.change': { ...EDITORS, translator: [{ languages: 'theirs' }] },
  'statistics.see': EDITORS,
  'statistics.seeStory': { ...EDITORS, author: [{ whose: 'own' }] },
  'subscription.see': EDITORS,
  'subscription.change': EDITORS,
  'subscriber.see': ADMINISTRATORS,
  'subscriber.change': ADMINISTRATORS,
  'subscriber.export': ADMINISTRATORS,
  'staff.see': ADMINISTRATORS,
  'staff.change': ADMINISTRATORS,
  'account.change': EVERYONE,
  'account.secure': EVERYONE,
  'guide.see': EVERYONE,
  'notification.see': EVERYONE,
  'note.see': EDITORS,
  'note.answer': EDITORS,
  'audit.see': ADMINISTRATORS,
  'audit.export': ADMINISTRATORS,
} as const satisfies Record<string, Record<Role, readonly Rule[]>>;

export type Action = keyof typeof PERMISSIONS;

/** Actions that require a recent password or second factor, none of them undone with a click. */
export const NEEDS_REAUTHENTICATION: ReadonlySet<Action> = new Set([
  'staff.change',
  'account.secure',
  'audit.export',
  'subscriber.export',
]);

/** What is possible with a story in the trash and its texts; all else waits until it is restored. */
export const POSSIBLE_IN_TRASH: ReadonlySet<Action> = new Set([
  'story.list',
  'story.trash',
  'story.remove',
  'text.see',
  'text.seeDraft',
  'text.erase',
]);

/** The properties of a user, signed in or not, that the table is evaluated on; or the program. */
export type Asker = Pick<Staff, 'staffId' | 'role' | 'languages'> | Program;

/** Whether a user may do something to a subject; the program may do everything. */
export function mayDo(by: Asker, action: Action, subject: Subject = {}): boolean {
  if (by.staffId === null) return true;
  const rules: readonly Rule[] = PERMISSIONS[action][by.role];
  return rules.some((rule) => {
    if (rule.whose === 'own' && !subject.isOwn) return false;
    if (rule.states && !(subject.state && rule.states.includes(subject.state))) return false;
    if (rule.languages === 'theirs') return by.languages.includes(subject.language ?? '');
    return true;
  });
}

/** Thrown before any change when the user lacks the permission; answered with 403. */
export class NotAllowed extends Error {
  override name = 'NotAllowed';

  constructor(readonly action: Action) {
    super(`Not allowed: ${action}`);
  }
}

/**
 * Thrown when something does not exist or the user may not see it, with the same 404 so that the
 * two cannot be distinguished.
 */
export class NotThere extends Error {
  override name = 'NotThere';
}

/** The permission check of every write by staff. @throws NotAllowed */
export function requireMay(by: Author, action: Action, subject: Subject = {}): void {
  if (!mayDo(by, action, subject)) throw new NotAllowed(action);
}

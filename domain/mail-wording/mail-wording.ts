/** Sentences of the mails to subscribers that an archive may word itself, in each language. */

/** What is filled in: `{stories}` is the number with its noun, such as “3 new stories”. */
export type Placeholder = 'archive' | 'stories' | 'count';

interface SlotRule {
  /** Key of its name on screens. */
  label: string;
  /** Characters at most. */
  most: number;
  /** Lines at most; a subject never has more than one. */
  lines: number;
  may: readonly Placeholder[];
  /** At least one of these has to be in it. */
  needs: readonly Placeholder[];
}

const NONE = { may: [], needs: [] };

/**
 * Nothing else can be worded: why a mail comes, how to unsubscribe, that nobody is subscribed yet,
 * the code, and how to say that it was somebody else always say what we say.
 */
export const SLOTS = {
  subjectPrefix: { label: 'mailWording.subjectPrefix', most: 30, lines: 1, ...NONE },
  digestSubject: {
    label: 'mailWording.digestSubject',
    most: 100,
    lines: 1,
    may: ['archive', 'stories', 'count'],
    needs: ['stories', 'count'],
  },
  confirmationSubject: {
    label: 'mailWording.confirmationSubject',
    most: 100,
    lines: 1,
    may: ['archive'],
    needs: ['archive'],
  },
  greeting: {
    label: 'mailWording.greeting',
    most: 120,
    lines: 1,
    may: ['archive'],
    needs: [],
  },
  readLink: { label: 'mailWording.readLink', most: 60, lines: 1, ...NONE },
  signOff: { label: 'mailWording.signOff', most: 200, lines: 4, may: ['archive'], needs: [] },
  postalAddress: { label: 'mailWording.postalAddress', most: 300, lines: 6, ...NONE },
} as const satisfies Record<string, SlotRule>;

export type Slot = keyof typeof SLOTS;

export const SLOT_NAMES = Object.keys(SLOTS) as Slot[];

/** The sentences of one language; an empty one is worded by us or left out. */
export type MailWording = Record<Slot, string>;

/** By interface language. */
export type MailWordings = Partial<Record<string, MailWording>>;

/** The wording as it is stored. */
export interface StoredWording {
  wording: MailWordings;
  draft: MailWordings | null;
}

export const NO_WORDING: MailWording = {
  subjectPrefix: '',
  digestSubject: '',
  confirmationSubject: '',
  greeting: '',
  readLink: '',
  signOff: '',
  postalAddress: '',
};

/** What administrators work on: the draft, else what mails say. */
export function workingWording({ wording, draft }: StoredWording): MailWordings {
  return draft ?? wording;
}

export function wordingIn(wordings: MailWordings, language: string): MailWording {
  return { ...NO_WORDING, ...wordings[language] };
}

/** With the wording of a language; one without words is none. */
export function withWording(
  wordings: MailWordings,
  language: string,
  wording: MailWording,
): MailWordings {
  const { [language]: _, ...others } = wordings;
  const isEmpty = SLOT_NAMES.every((slot) => wording[slot] === '');
  return isEmpty ? others : { ...others, [language]: wording };
}

/** A placeholder as it is typed. */
export function typedPlaceholder(name: string): string {
  return `{${name}}`;
}

/** A sentence with its placeholders filled in; values are not searched for placeholders. */
export function fillIn(sentence: string, values: Partial<Record<Placeholder, string>>): string {
  return sentence.replace(/\{(archive|stories|count)\}/g, (typed, name: Placeholder) => {
    return values[name] ?? typed;
  });
}

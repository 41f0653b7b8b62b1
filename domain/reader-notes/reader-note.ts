/** What readers write to the archive about a page. */

/** Characters of a note, and of an answer to one. */
export const MOST_NOTE = 4_000;
export const MOST_ANSWER = 10_000;

const DAY_MS = 86_400_000;

/** A closed note is deleted after this time; privacy law wants it short, and a year is the most. */
export const KEPT_MS = 365 * DAY_MS;

/** Notes that are taken in a day; more of them are no readers. */
export const MOST_A_DAY = 500;

/** Notes on a page of the staff's list. */
export const NOTES_PAGE = 50;

/** What can be wrong with a reader's note. */
export const NOTE_PROBLEMS = [
  'noText',
  'tooLong',
  'paragraph',
  'email',
  'time',
  'wait',
  'full',
] as const;

export type NoteProblem = (typeof NOTE_PROBLEMS)[number];

/** A paragraph of a story. */
export interface NoteParagraph {
  /** Made from its words, so that it finds the same paragraph in a later revision. */
  key: string;
  /** Its first 300 characters. */
  text: string;
}

/** The page that a note is about. */
export interface NotePage {
  /** Canonical path. */
  path: string;
  title: string;
  /** BCP 47 tag of the title. */
  language: string;
  /** Null for what is no story. */
  storyId: string | null;
  /** Of a story, in order. */
  paragraphs: readonly NoteParagraph[];
}

/** A note in the staff's lists. */
export interface NoteRow {
  id: string;
  path: string;
  title: string;
  titleLanguage: string;
  /** The beginning of the text. */
  beginning: string;
  /** Interface language of the reader. */
  language: string;
  createdAt: number;
  /** Name of the user it is assigned to; null for nobody. */
  assigned: string | null;
  closedAt: number | null;
  answers: number;
}

export type MailOutcome = 'waiting' | 'sent' | 'failed' | 'uncertain';

export interface NoteAnswer {
  id: string;
  text: string;
  /** Who wrote it. */
  by: string;
  at: number;
  mail: MailOutcome;
}

/** A note with all that staff see of it. */
export interface ReaderNote extends Omit<NoteRow, 'beginning' | 'answers'> {
  storyId: string | null;
  /** Beginning of the paragraph that it is about; empty for the whole page. */
  paragraph: string;
  text: string;
  /** Address for an answer; empty when the reader gave none, or it cannot be decrypted any more. */
  email: string;
  assignedTo: string | null;
  closedBy: string | null;
  answers: NoteAnswer[];
}

/** A user whom a note can be assigned to. */
export interface NoteCandidate {
  id: string;
  name: string;
}

/** The key of an answer's mail in the outbox. */
export function answerMailKey(answerId: string): string {
  return `noteAnswer:${answerId}`;
}

/** What forms of a note show, so that a change by somebody else meanwhile is noticed. */
export function seenNote(note: {
  assignedTo: string | null;
  closedAt: number | null;
  answers: number;
}) {
  const { assignedTo, closedAt, answers } = note;
  return { assignedTo, closedAt, answers };
}

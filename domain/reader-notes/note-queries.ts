/** Notes from readers as staff see them, and the time of the reader's form. */
import { and, asc, desc, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { readerNote, readerNoteAnswer } from '@/db/schema/reader-notes';
import { staff } from '@/db/schema/staff';
import { keyFor } from '@/db/secret';
import { alias } from '@/db/sql';
import { cutAtWord } from '@/domain/documents/plain/cut-text';
import { isKnown, isTimely, sealTime } from '@/domain/forms/form-time';
import { unsealed } from '@/domain/forms/sealed';
import type { MailState } from '@/domain/mail/mail';
import { mailStates } from '@/domain/mail/mail-queries';
import { mayDo, NotThere, requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import {
  answerMailKey,
  type MailOutcome,
  NOTES_PAGE,
  type NoteAnswer,
  type NoteCandidate,
  type NoteRow,
  type ReaderNote,
} from './reader-note';

const FORM = 'reader note';
/** Characters of a note in a list. */
const BEGINNING = 120;

const closer = alias(staff, 'closer');

/**
 * The value of the form's hidden field `time`.
 * @param before of a form that is shown again, which counts on
 */
export function noteFormTime(before: string, now: number): string {
  const isKept = isKnown(keyFor(FORM), FORM, before, now);
  return isKept ? before : sealTime(keyFor(FORM), FORM, now);
}

/** Whether the form was made between two seconds and a day ago. */
export function isNoteTimely(value: string, now: number): boolean {
  return isTimely(keyFor(FORM), FORM, value, now);
}

/**
 * A page of the open or closed notes, the newest first.
 * @param before id of the last note of the previous page; empty for the first page
 * @returns with `next`, the id to go on from; null on the last page
 */
export async function listNotes(
  by: Staff,
  { isClosed, before }: { isClosed: boolean; before: string },
  size = NOTES_PAGE,
): Promise<{ notes: NoteRow[]; next: string | null }> {
  requireMay(by, 'note.see');
  const isWanted = isClosed ? isNotNull(readerNote.closedAt) : isNull(readerNote.closedAt);
  const rows = await reads()
    .select({ note: readerNote, assigned: staff.name })
    .from(readerNote)
    .leftJoin(staff, eq(staff.id, readerNote.assignedTo))
    .where(and(isWanted, before ? lt(readerNote.id, before) : undefined))
    .orderBy(desc(readerNote.id))
    .limit(size + 1);
  const shown = rows.slice(0, size);
  const answered = await countAnswers(shown.map(({ note }) => note.id));
  const notes = shown.map(({ note, assigned }) => ({
    ...{ id: note.id, path: note.path, title: note.title, titleLanguage: note.titleLanguage },
    beginning: cutAtWord(note.text, BEGINNING, note.language),
    language: note.language,
    ...{ createdAt: note.createdAt, assigned, closedAt: note.closedAt },
    answers: answered.get(note.id) ?? 0,
  }));
  return { notes, next: rows.length > size ? (notes.at(-1)?.id ?? null) : null };
}

/** A note with its answers. @throws NotAllowed, NotThere */
export async function getNote(by: Staff, id: string): Promise<ReaderNote> {
  requireMay(by, 'note.see');
  const [row] = await reads()
    .select({ note: readerNote, assigned: staff.name, closedBy: closer.name })
    .from(readerNote)
    .leftJoin(staff, eq(staff.id, readerNote.assignedTo))
    .leftJoin(closer, eq(closer.id, readerNote.closedBy))
    .where(eq(readerNote.id, id));
  if (!row) throw new NotThere('note');
  const { note, assigned, closedBy } = row;
  return { ...note, assigned, closedBy, email: openEmail(note), answers: await answersTo(id) };
}

/** The users who may answer notes, by name. @throws NotAllowed */
export async function listNoteCandidates(by: Staff): Promise<NoteCandidate[]> {
  requireMay(by, 'note.see');
  const users = await reads()
    .select({ id: staff.id, name: staff.name, role: staff.role })
    .from(staff)
    .where(isNull(staff.disabledAt))
    .orderBy(asc(staff.name), asc(staff.id));
  return users.flatMap(({ id, name, role }) =>
    mayDo({ staffId: id, role, languages: [] }, 'note.answer') ? [{ id, name }] : [],
  );
}

/** The address of a note; empty when there is none, or it was encrypted under another secret. */
export function openEmail({ id, email }: { id: string; email: string }): string {
  return email === '' ? '' : (unsealed(keyFor('reader note address'), email, id) ?? '');
}

/** An answer with what its mail says of the note; null when it was deleted. */
export async function findAnswer(
  read: Queries,
  answerId: string,
): Promise<{ text: string; path: string; title: string; note: string } | null> {
  const [row] = await read
    .select({
      text: readerNoteAnswer.text,
      path: readerNote.path,
      title: readerNote.title,
      note: readerNote.text,
    })
    .from(readerNoteAnswer)
    .innerJoin(readerNote, eq(readerNote.id, readerNoteAnswer.noteId))
    .where(eq(readerNoteAnswer.id, answerId));
  return row ?? null;
}

async function countAnswers(noteIds: readonly string[]): Promise<Map<string, number>> {
  if (noteIds.length === 0) return new Map();
  const rows = await reads()
    .select({ noteId: readerNoteAnswer.noteId })
    .from(readerNoteAnswer)
    .where(inArray(readerNoteAnswer.noteId, [...noteIds]));
  const counted = new Map<string, number>();
  for (const { noteId } of rows) counted.set(noteId, (counted.get(noteId) ?? 0) + 1);
  return counted;
}

async function answersTo(noteId: string): Promise<NoteAnswer[]> {
  const rows = await reads()
    .select({ answer: readerNoteAnswer, by: staff.name })
    .from(readerNoteAnswer)
    .leftJoin(staff, eq(staff.id, readerNoteAnswer.byId))
    .where(eq(readerNoteAnswer.noteId, noteId))
    .orderBy(asc(readerNoteAnswer.id));
  const states = await mailStates(rows.map(({ answer }) => answerMailKey(answer.id)));
  return rows.map(({ answer: { id, text, at }, by }) => ({
    ...{ id, text, at, by: by ?? '' },
    mail: outcomeOf(states.get(answerMailKey(id))),
  }));
}

/** The outbox forgets a mail after a month; one that failed was shown until then. */
function outcomeOf(state: MailState | undefined): MailOutcome {
  if (!state || state.state === 'done') return 'sent';
  if (state.state === 'failed' || state.state === 'uncertain') return state.state;
  return 'waiting';
}

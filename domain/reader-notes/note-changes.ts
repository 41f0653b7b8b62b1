/** What staff do with notes from readers: assign, answer, close them. */
import { and, eq, isNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { readerNote, readerNoteAnswer } from '@/db/schema/reader-notes';
import { staff } from '@/db/schema/staff';
import { addToAudit } from '@/domain/audit/changes';
import { Refused } from '@/domain/forms/form';
import { changedMeanwhile, refuseUnseen } from '@/domain/forms/seen';
import { mailIsOn } from '@/domain/mail/mail';
import { queueMail } from '@/domain/mail/mail-changes';
import { newId } from '@/domain/new-id';
import { mayDo, NotThere, requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { openEmail } from './note-queries';
import { answerMailKey, seenNote } from './reader-note';

/**
 * Assigns a note to a user who may answer it, or to nobody.
 * @throws NotAllowed, NotThere; Refused for another user, and when somebody else changed it meanwhile
 */
export async function assignNote(
  write: Queries,
  by: Author,
  { id, toId, was }: { id: string; toId: string | null; was?: string },
  now: number,
): Promise<void> {
  const note = await requireNote(write, by, id, was);
  if (note.assignedTo === toId) return;
  if (toId !== null && !(await mayAnswer(write, toId))) {
    throw new Refused('notes.wrong.cannotAnswer', 'to', 422);
  }
  await write.update(readerNote).set({ assignedTo: toId }).where(eq(readerNote.id, id));
  await noteInAudit(write, by, 'note.assign', id, now);
}

/**
 * Answers a note by mail.
 * @throws NotAllowed, NotThere; Refused for a closed note, one without an address, and a site that
 * sends no mail
 */
export async function answerNote(
  write: Queries,
  by: Author,
  { id, text, was }: { id: string; text: string; was?: string },
  now: number,
): Promise<void> {
  const note = await requireNote(write, by, id, was);
  if (note.closedAt !== null) throw changedMeanwhile();
  if (!mailIsOn()) throw new Refused('notes.wrong.noMail');
  const email = openEmail(note);
  if (email === '') throw new Refused('notes.wrong.noAddress');
  const answerId = newId(now);
  const row = { id: answerId, noteId: id, text, byId: by.staffId, at: now };
  await write.insert(readerNoteAnswer).values(row);
  const to = { email, language: note.language };
  const about = { kind: 'noteAnswer' as const, answerId };
  await queueMail(write, answerMailKey(answerId), { to, about }, now);
  await noteInAudit(write, by, 'note.answer', id, now);
}

/** Closes a note. @throws NotAllowed, NotThere; Refused when it was changed meanwhile */
export async function closeNote(
  write: Queries,
  by: Author,
  { id, was }: { id: string; was?: string },
  now: number,
): Promise<void> {
  const note = await requireNote(write, by, id, was);
  if (note.closedAt !== null) throw changedMeanwhile();
  const closed = { closedAt: now, closedBy: by.staffId };
  await write.update(readerNote).set(closed).where(eq(readerNote.id, id));
  await noteInAudit(write, by, 'note.close', id, now);
}

/** Opens a closed note again. @throws NotAllowed, NotThere; Refused when it was changed meanwhile */
export async function reopenNote(
  write: Queries,
  by: Author,
  { id, was }: { id: string; was?: string },
  now: number,
): Promise<void> {
  const note = await requireNote(write, by, id, was);
  if (note.closedAt === null) throw changedMeanwhile();
  const open = { closedAt: null, closedBy: null };
  await write.update(readerNote).set(open).where(eq(readerNote.id, id));
  await noteInAudit(write, by, 'note.reopen', id, now);
}

async function requireNote(write: Queries, by: Author, id: string, was: string | undefined) {
  requireMay(by, 'note.answer');
  const [note] = await write.select().from(readerNote).where(eq(readerNote.id, id));
  if (!note) throw new NotThere('note');
  const answers = await write.$count(readerNoteAnswer, eq(readerNoteAnswer.noteId, id));
  refuseUnseen(was, seenNote({ ...note, answers }));
  return note;
}

async function mayAnswer(write: Queries, staffId: string): Promise<boolean> {
  const isActive = and(eq(staff.id, staffId), isNull(staff.disabledAt));
  const [user] = await write.select().from(staff).where(isActive);
  return user !== undefined && mayDo({ staffId, role: user.role, languages: [] }, 'note.answer');
}

/** Without the words: the audit log is kept for good, and notes are not. */
function noteInAudit(write: Queries, by: Author, action: string, id: string, now: number) {
  return addToAudit(write, by, { action, subjectKind: 'note', subjectId: id, now });
}

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reads, tx } from '@/db/client';
import { outbox } from '@/db/schema/delivery';
import { readerNote, readerNoteAnswer } from '@/db/schema/reader-notes';
import { audit } from '@/db/schema/staff';
import { seenPrint } from '@/domain/forms/seen';
import { clearAway } from '@/domain/maintenance/housekeeping-changes';
import type { Staff } from '@/domain/permissions/staff';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { answerNote, assignNote, closeNote, reopenNote } from './note-changes';
import { readNote } from './note-form';
import { getNote, isNoteTimely, listNoteCandidates, listNotes, noteFormTime } from './note-queries';
import { KEPT_MS, MOST_A_DAY, MOST_NOTE, seenNote } from './reader-note';
import { writeNote } from './write-changes';

const NOW = Date.UTC(2026, 4, 1);
const SECOND = 1_000;
const NETWORK = '192.0.2.1';
const ABOUT = { path: '/fa/stories/x', title: 'روایت', language: 'fa', storyId: null };

let editor: Staff;

beforeEach(async () => {
  vi.unstubAllEnvs();
  freshDatabase();
  editor = await anyStaff('editor', { name: 'Eva' });
});

function written(over: { email?: string; network?: string; now?: number } = {}) {
  const { email = '', network = NETWORK, now = NOW } = over;
  const note = { text: 'The date is wrong.', email, language: 'nl', about: ABOUT, paragraph: '' };
  return tx((write) => writeNote(write, note, network, now));
}

async function noteId(email = ''): Promise<string> {
  const result = await written({ email });
  if (result.is !== 'written') throw new Error(result.is);
  return result.id;
}

const open = (by = editor) => listNotes(by, { isClosed: false, before: '' });
const sent = (fields: Record<string, string>) => new URLSearchParams(fields);

describe('the form of a note', () => {
  it('takes a note without an address, and says what is wrong with others', () => {
    expect(readNote(sent({ text: ' One\r\ntwo ' }))).toMatchObject({
      ok: true,
      value: { text: 'One\ntwo', email: '' },
    });
    expect(readNote(sent({ text: ' ', email: 'me' }))).toMatchObject({
      problems: { text: 'write.wrong.noText', email: 'write.wrong.email' },
    });
    expect(readNote(sent({ text: 'x'.repeat(MOST_NOTE + 1) }))).toMatchObject({
      problems: { text: ['write.wrong.tooLong', { max: MOST_NOTE }] },
    });
    expect(readNote(sent({ text: '字'.repeat(MOST_NOTE), email: 'me@example.org' }))).toMatchObject(
      {
        ok: true,
      },
    );
  });

  it.each(['a@b.example\nBcc: c@d.example', '"a b"@c.example', 'a＠b.example'])(
    'refuses the address %j',
    (email) => {
      expect(readNote(sent({ text: 'x', email }))).toMatchObject({ ok: false });
    },
  );

  it('is sent after two seconds and within a day, with the time that was given out', () => {
    const time = noteFormTime('', NOW);
    expect(isNoteTimely(time, NOW + SECOND)).toBe(false);
    expect(isNoteTimely(time, NOW + 2 * SECOND)).toBe(true);
    expect(isNoteTimely(time, NOW + 86_400_000)).toBe(false);
    expect(isNoteTimely(String(NOW), NOW + 2 * SECOND)).toBe(false);
    expect(noteFormTime(time, NOW + SECOND)).toBe(time);
    expect(noteFormTime(String(NOW), NOW + SECOND)).not.toBe(String(NOW));
  });
});

describe('a note', () => {
  it('is stored with its page, and its address encrypted', async () => {
    const id = await noteId('Reader@example.org');
    const [row] = await reads().select().from(readerNote);
    expect(row).toMatchObject({ path: '/fa/stories/x', titleLanguage: 'fa', language: 'nl' });
    expect(JSON.stringify(row)).not.toContain('example.org');
    expect(await getNote(editor, id)).toMatchObject({
      text: 'The date is wrong.',
      email: 'Reader@example.org',
    });
  });

  it('has to wait where one network writes too many, and not elsewhere', async () => {
    const results = [];
    for (let at = 0; at < 1_000; at += 1) results.push((await written({ now: NOW + at * 60 })).is);
    expect(results.slice(0, 11)).toEqual(Array(11).fill('written'));
    expect(results.filter((is) => is === 'written').length).toBeLessThan(20);
    expect((await written({ network: '198.51.100.7' })).is).toBe('written');
  });

  it('has to wait where one address is named too often, from whatever network', async () => {
    const results = [];
    for (let at = 0; at < 20; at += 1) {
      const network = `198.51.100.${at}`;
      results.push((await written({ email: 'A@example.org', network })).is);
    }
    expect(results.filter((is) => is === 'written')).toHaveLength(6);
  });

  it('is not taken when there are far too many in a day', async () => {
    const row = { path: '', title: '', titleLanguage: 'en', text: 'x', language: 'en' };
    const rows = Array.from({ length: MOST_A_DAY }, (_, at) => ({ ...row, id: `n${at}` }));
    await tx(async (write) => {
      await write.insert(readerNote).values(rows.map((each) => ({ ...each, createdAt: NOW })));
    });
    expect((await written()).is).toBe('full');
    expect((await written({ now: NOW + 86_400_000 })).is).toBe('written');
  });
});

describe('staff', () => {
  it('see the open and the closed notes, the newest first, page by page', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 3; at += 1) {
      const result = await written({ now: NOW + at * SECOND });
      ids.unshift(result.is === 'written' ? result.id : '');
    }
    const first = await listNotes(editor, { isClosed: false, before: '' }, 2);
    expect(first.notes.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const second = await listNotes(editor, { isClosed: false, before: first.next ?? '' }, 2);
    expect(second.notes.map(({ id }) => id)).toEqual(ids.slice(2));
    await tx((write) => closeNote(write, editor, { id: ids[0] ?? '' }, NOW));
    const closed = await listNotes(editor, { isClosed: true, before: '' });
    expect(closed.notes.map(({ id }) => id)).toEqual([ids[0]]);
  });

  it('other than editors and administrators see none', async () => {
    for (const role of ['author', 'translator'] as const) {
      await expect(open(await anyStaff(role))).rejects.toThrow('note.see');
    }
    await expect(getNote(editor, 'gone')).rejects.toThrow();
  });

  it('assign a note to somebody who may answer it', async () => {
    const id = await noteId();
    const author = await anyStaff('author', { name: 'Aad' });
    expect(await listNoteCandidates(editor)).toEqual([{ id: editor.staffId, name: 'Eva' }]);
    const give = (toId: string | null) =>
      tx((write) => assignNote(write, editor, { id, toId }, NOW));
    await expect(give(author.staffId)).rejects.toThrow('notes.wrong.cannotAnswer');
    await give(editor.staffId);
    expect((await open()).notes[0]?.assigned).toBe('Eva');
    await give(null);
    expect((await open()).notes[0]?.assigned).toBeNull();
  });

  it('answer by mail once, where there is an address and a mail server', async () => {
    const id = await noteId('reader@example.org');
    const answer = (noteId: string, was?: string) =>
      tx((write) => answerNote(write, editor, { id: noteId, text: 'Thank you.', was }, NOW));
    await expect(answer(id)).rejects.toThrow('notes.wrong.noMail');
    vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1');
    await expect(answer(await noteId())).rejects.toThrow('notes.wrong.noAddress');
    const was = seenPrint(seenNote({ assignedTo: null, closedAt: null, answers: 0 }));
    await answer(id, was);
    await expect(answer(id, was)).rejects.toThrow('frame.form.changedMeanwhile');
    expect(await reads().select().from(outbox)).toHaveLength(1);
    const note = await getNote(editor, id);
    expect(note.answers).toMatchObject([{ text: 'Thank you.', by: 'Eva', mail: 'waiting' }]);
  });

  it('close and reopen a note; the audit log says who, not what', async () => {
    const id = await noteId();
    const change = (what: typeof closeNote) => tx((write) => what(write, editor, { id }, NOW));
    await change(closeNote);
    await expect(change(closeNote)).rejects.toThrow('frame.form.changedMeanwhile');
    expect(await getNote(editor, id)).toMatchObject({ closedAt: NOW, closedBy: 'Eva' });
    await change(reopenNote);
    await expect(change(reopenNote)).rejects.toThrow('frame.form.changedMeanwhile');
    const lines = await reads().select().from(audit);
    expect(lines.map(({ action }) => action)).toEqual(['note.close', 'note.reopen']);
    expect(JSON.stringify(lines)).not.toContain('date is wrong');
  });
});

it('a note is deleted with its address and answers a year after it was closed', async () => {
  const [old, kept] = [await noteId('reader@example.org'), await noteId()];
  await noteId();
  await tx(async (write) => {
    const answer = { id: 'answer', noteId: old, text: 'x', at: NOW };
    await write.insert(readerNoteAnswer).values(answer);
    await closeNote(write, editor, { id: old }, NOW);
    await closeNote(write, editor, { id: kept }, NOW + 1);
    await clearAway(write, NOW + KEPT_MS + 1);
  });
  expect((await reads().select().from(readerNote)).map(({ id }) => id)).not.toContain(old);
  expect(await reads().select().from(readerNote)).toHaveLength(2);
  expect(await reads().select().from(readerNoteAnswer)).toEqual([]);
});

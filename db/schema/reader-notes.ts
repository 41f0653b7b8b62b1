/** What readers wrote to the archive about a page, and what was answered. */
import { index, instant, maybeInstant, maybeWords, table, textColumn } from '@/db/columns';
import { staff } from '@/db/schema/staff';
import { story } from '@/db/schema/stories';

/** A note; deleted with its answers a year after it was closed. */
export const readerNote = table(
  'reader_note',
  {
    id: textColumn().primaryKey(),
    /** Canonical path of the page that it is about; empty for the site as a whole. */
    path: textColumn(),
    /** What the page was called when the note was written. */
    title: textColumn(),
    /** Language of the page's title. */
    titleLanguage: textColumn(),
    /** The story, where the page is one. */
    storyId: maybeWords().references(() => story.id, { onDelete: 'set null' }),
    /** Beginning of the paragraph that it is about, as it was then; empty for the whole page. */
    paragraph: textColumn().default(''),
    /** Plain text. */
    text: textColumn(),
    /** Address for an answer, encrypted and bound to the id; empty for none. */
    email: textColumn().default(''),
    /** Interface language of the reader. */
    language: textColumn(),
    createdAt: instant(),
    assignedTo: maybeWords().references(() => staff.id, { onDelete: 'set null' }),
    closedAt: maybeInstant(),
    closedBy: maybeWords().references(() => staff.id),
  },
  (t) => [index('reader_note_open').on(t.closedAt, t.id), index('reader_note_story').on(t.storyId)],
);

/** An answer that was sent by mail. */
export const readerNoteAnswer = table(
  'reader_note_answer',
  {
    id: textColumn().primaryKey(),
    noteId: textColumn().references(() => readerNote.id, { onDelete: 'cascade' }),
    text: textColumn(),
    byId: maybeWords().references(() => staff.id),
    at: instant(),
  },
  (t) => [index('reader_note_answer_note').on(t.noteId, t.at)],
);

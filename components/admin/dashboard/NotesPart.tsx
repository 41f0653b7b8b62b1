import { NoteSubject } from '@/components/admin/notes/NoteSubject';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { NOTES_PATH, notePath } from '@/domain/addresses/staff-address';
import type { NoteRow } from '@/domain/reader-notes/reader-note';
import { getStaffT } from '@/i18n/staff/translate';
import type { EmptyPart } from './EmptyParts';

/** The open notes from readers on the dashboard, the newest first; nothing when there are none. */
export function NotesPart({ notes, language }: { notes: readonly NoteRow[]; language: string }) {
  const t = getStaffT(language);
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <SectionTitle id="notes">{t('notes.title')}</SectionTitle>
      <ul className="lines">
        {notes.map((note) => (
          <li key={note.id}>
            <a href={notePath(note.id)} lang={note.language} dir="auto">
              {note.beginning}
            </a>
            <p className="note">
              <NoteSubject note={note} language={language} />
              {' · '}
              <span dir="auto">{note.assigned ?? t('notes.unassigned')}</span>
              {' · '}
              {t('notes.answered', { count: note.answers })}
            </p>
          </li>
        ))}
      </ul>
      <p className="note">
        <a href={NOTES_PATH}>{t('notes.all')}</a>
      </p>
    </section>
  );
}

/** The same part folded, where there are none. */
export function emptyNotesPart(language: string): EmptyPart {
  const t = getStaffT(language);
  return {
    id: 'notes',
    title: t('notes.title'),
    nothing: t('notes.noneOpen'),
    how: (
      <p>
        {t('notes.how')} <a href={NOTES_PATH}>{t('notes.all')}</a>
      </p>
    ),
  };
}

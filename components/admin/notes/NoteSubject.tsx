import type { NoteRow } from '@/domain/reader-notes/reader-note';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface NoteSubjectProps {
  note: Pick<NoteRow, 'path' | 'title' | 'titleLanguage'>;
  language: string;
}

/** The page that a note is about, as readers see it. */
export function NoteSubject({ note, language }: NoteSubjectProps) {
  const { path, title, titleLanguage } = note;
  if (path === '') return <>{getStaffT(language)('notes.wholeSite')}</>;
  return (
    <a href={path} lang={titleLanguage} dir={direction(titleLanguage)}>
      {title || path}
    </a>
  );
}

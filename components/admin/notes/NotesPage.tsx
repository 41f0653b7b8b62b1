import { momentWords } from '@/components/admin/moment';
import { DataTable } from '@/components/admin/ui/DataTable';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import { Pager } from '@/components/admin/ui/Pager';
import { Tabs } from '@/components/admin/ui/tabs/Tabs';
import { notePath, notesPath } from '@/domain/addresses/staff-address';
import type { NoteRow } from '@/domain/reader-notes/reader-note';
import { getStaffT } from '@/i18n/staff/translate';
import { NoteSubject } from './NoteSubject';

interface NotesPageProps {
  language: string;
  timeZone: string;
  isClosed: boolean;
  notes: readonly NoteRow[];
  /** Id to go on from; null on the last page. */
  next: string | null;
  /** Id of the last note of the page before; empty on the first page. */
  before: string;
}

/** What readers wrote to the archive, the newest first. */
export function NotesPage(props: NotesPageProps) {
  const { language, timeZone, isClosed, notes, next, before } = props;
  const t = getStaffT(language);
  const state = isClosed ? 'closed' : '';
  const tabs = [
    { href: notesPath({}), label: t('notes.open'), isHere: !isClosed },
    { href: notesPath({ state: 'closed' }), label: t('notes.closed'), isHere: isClosed },
  ];
  return (
    <>
      <h1>{t('notes.title')}</h1>
      <Tabs label={t('notes.list')} tabs={tabs} />
      <p>{t('notes.intro')}</p>
      {notes.length === 0 ? (
        <EmptyState title={t(isClosed ? 'notes.noneClosed' : 'notes.noneOpen')}>
          <p>{t('notes.how')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('notes.title')}
          isCaptionHidden
          rows={notes}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'note',
              label: t('notes.note'),
              isHeader: true,
              cell: ({ id, beginning, ...note }) => (
                <a href={notePath(id)} lang={note.language} dir="auto">
                  {beginning}
                </a>
              ),
            },
            {
              key: 'page',
              label: t('notes.page'),
              cell: (note) => <NoteSubject note={note} language={language} />,
            },
            {
              key: 'received',
              label: t('notes.received'),
              cell: ({ createdAt }) => momentWords(createdAt, language, timeZone),
            },
            {
              key: 'assigned',
              label: t('notes.assignedTo'),
              cell: ({ assigned }) => <span dir="auto">{assigned ?? t('notes.unassigned')}</span>,
            },
            {
              key: 'answers',
              label: t('notes.answers.title'),
              cell: ({ answers }) => t('notes.answered', { count: answers }),
            },
          ]}
        />
      )}
      <Pager
        label={t('notes.pages')}
        previous={before === '' ? null : { href: notesPath({ state }), label: t('notes.newest') }}
        next={
          next === null
            ? null
            : { href: notesPath({ state, before: next }), label: t('notes.older') }
        }
      />
    </>
  );
}

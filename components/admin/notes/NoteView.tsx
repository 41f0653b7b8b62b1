import { dayWords, momentWords } from '@/components/admin/moment';
import { Facts } from '@/components/admin/ui/Facts';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { Notice } from '@/components/admin/ui/Notice';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { NOTES_PATH } from '@/domain/addresses/staff-address';
import { seenPrint } from '@/domain/forms/seen';
import { paragraphPath } from '@/domain/reader-notes/paragraphs';
import {
  KEPT_MS,
  type NoteCandidate,
  type ReaderNote,
  seenNote,
} from '@/domain/reader-notes/reader-note';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { NoteAnswers } from './NoteAnswers';
import { NoteSubject } from './NoteSubject';

export type NoteActions = Record<'assign' | 'answer' | 'close' | 'reopen', FormAction>;

interface NoteViewProps {
  language: string;
  timeZone: string;
  note: ReaderNote;
  candidates: readonly NoteCandidate[];
  /** Whether the site sends mail. */
  isMailed: boolean;
  actions: NoteActions;
}

/** A note from a reader: what it says, its answers, and the forms to deal with it. */
export function NoteView(props: NoteViewProps) {
  const { language, timeZone, note, candidates, isMailed, actions } = props;
  const t = getStaffT(language);
  const was = seenPrint(seenNote({ ...note, answers: note.answers.length }));
  const about = (
    <>
      <input type="hidden" name="id" value={note.id} />
      <SeenField value={was} />
    </>
  );
  const isOpen = note.closedAt === null;
  const unassigned = { value: '', label: t('notes.unassigned') };
  return (
    <>
      <p>
        <a href={NOTES_PATH}>{t('notes.toList')}</a>
      </p>
      <h1>
        {t('notes.note')}
        <span className="block font-normal text-body">
          <NoteSubject note={note} language={language} />
        </span>
      </h1>
      {note.closedAt !== null && (
        <Notice>
          <p>
            {t('notes.close.by', {
              moment: momentWords(note.closedAt, language, timeZone),
              name: note.closedBy ?? '',
            })}
          </p>
          <p>
            {t('notes.close.deleted', {
              day: dayWords(note.closedAt + KEPT_MS, language, timeZone),
            })}
          </p>
        </Notice>
      )}
      <blockquote className="whitespace-pre-line" lang={note.language} dir="auto">
        {note.text}
      </blockquote>
      <Facts>
        <dt>{t('notes.received')}</dt>
        <dd>{momentWords(note.createdAt, language, timeZone)}</dd>
        {note.paragraph !== '' && (
          <>
            <dt>{t('notes.paragraph')}</dt>
            <dd lang={note.titleLanguage} dir={direction(note.titleLanguage)}>
              <a href={paragraphPath(note.path, note.paragraph)}>{note.paragraph}</a>
            </dd>
          </>
        )}
        <dt>{t('notes.language')}</dt>
        <dd>{languageName(note.language, language)}</dd>
        <dt>{t('notes.email')}</dt>
        <dd>{note.email ? <bdi dir="ltr">{note.email}</bdi> : t('notes.noEmail')}</dd>
        <dt>{t('notes.assignedTo')}</dt>
        <dd dir="auto">{note.assigned ?? t('notes.unassigned')}</dd>
      </Facts>
      <NoteAnswers {...{ language, timeZone, note, about, isMailed }} action={actions.answer} />
      <section aria-labelledby="assign" className="section">
        <SectionTitle id="assign">{t('notes.assign.title')}</SectionTitle>
        <Form action={actions.assign} id="assign-note" label={t('notes.assign.title')}>
          {about}
          <Select
            name="to"
            label={t('notes.assignedTo')}
            defaultValue={note.assignedTo ?? ''}
            options={[
              unassigned,
              ...candidates.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Toolbar>
            <SubmitButton kind="plain">{t('notes.assign.save')}</SubmitButton>
          </Toolbar>
        </Form>
      </section>
      <section
        aria-label={t(isOpen ? 'notes.close.title' : 'notes.close.reopen')}
        className="section"
      >
        {isOpen && <p className="hint">{t('notes.close.hint')}</p>}
        <Form action={isOpen ? actions.close : actions.reopen} id="close-note" key={String(isOpen)}>
          {about}
          <Toolbar>
            <SubmitButton kind="plain">
              {t(isOpen ? 'notes.close.title' : 'notes.close.reopen')}
            </SubmitButton>
          </Toolbar>
        </Form>
      </section>
    </>
  );
}

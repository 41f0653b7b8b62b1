import type { ReactNode } from 'react';
import { momentWords } from '@/components/admin/moment';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import type { ReaderNote } from '@/domain/reader-notes/reader-note';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface NoteAnswersProps {
  language: string;
  timeZone: string;
  note: ReaderNote;
  /** Hidden fields that say which note it is. */
  about: ReactNode;
  isMailed: boolean;
  action: FormAction;
}

/** The answers to a note, and the form for a further one while it is open. */
export function NoteAnswers(props: NoteAnswersProps) {
  const { language, timeZone, note, about, isMailed, action } = props;
  const t = getStaffT(language);
  const isAnswerable = isMailed && note.closedAt === null && note.email !== '';
  return (
    <>
      {note.answers.length > 0 && (
        <section aria-labelledby="answers" className="section">
          <SectionTitle id="answers">{t('notes.answers.title')}</SectionTitle>
          <ul className="lines">
            {note.answers.map(({ id, text, by, at, mail }) => (
              <li key={id}>
                <p className="whitespace-pre-line" dir="auto">
                  {text}
                </p>
                <p className="note">
                  {t('notes.answers.by', { moment: momentWords(at, language, timeZone), name: by })}
                  {' · '}
                  {t(`notes.answers.${mail}`)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {isAnswerable && (
        <section aria-labelledby="answer" className="section">
          <SectionTitle id="answer">{t('notes.answer.title')}</SectionTitle>
          <Form action={action} id="answer-note" label={t('notes.answer.title')}>
            {about}
            <TextArea
              name="text"
              label={t('notes.answer.text')}
              hint={t('notes.answer.hint', {
                email: note.email,
                language: languageName(note.language, language),
              })}
              rows={8}
              dir="auto"
              required
            />
            <Toolbar>
              <SubmitButton>{t('notes.answer.send')}</SubmitButton>
            </Toolbar>
          </Form>
        </section>
      )}
      {!isMailed && <p className="hint">{t('notes.answer.noMail')}</p>}
    </>
  );
}

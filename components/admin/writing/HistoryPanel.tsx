import { detailsHistoryPath, historyPath } from '@/components/admin/history/history-address';
import { RestoreFields } from '@/components/admin/history/RestoreFields';
import { momentWords } from '@/components/admin/moment';
import { PANEL, RULED } from '@/components/admin/ui/classes';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { textPath } from '@/domain/addresses/staff-address';
import type { KeptVersion, PastRevision } from '@/domain/writing/writing-page';
import { getStaffT } from '@/i18n/staff/translate';
import { FreshHistory } from './FreshHistory.client';
import { RestoreForm } from './RestoreForm.client';

interface HistoryPanelProps {
  storyId: string;
  language: string;
  interfaceLanguage: string;
  timeZone: string;
  revisions: readonly PastRevision[];
  kept: readonly KeptVersion[];
  /** The last versions of the details, each with the labels of what was changed. */
  details: readonly { id: string; at: number; author: string | null; changed: string }[];
  publicRevisionId: string | null;
  workingRevisionId: string | null;
  /** Null while the text cannot be changed. */
  restore: FormAction | null;
  discard: FormAction;
}

const NEWEST = 4;

/** The last saves, a link to the history, and drafts kept for the current user. */
export function HistoryPanel(props: HistoryPanelProps) {
  const { storyId, language, interfaceLanguage, timeZone, revisions, kept } = props;
  const t = getStaffT(interfaceLanguage);
  const when = (at: number) => momentWords(at, interfaceLanguage, timeZone);
  return (
    <section className={PANEL} id="history" aria-labelledby="history-title">
      <h2 id="history-title">{t('writing.history.title')}</h2>
      <FreshHistory newest={props.workingRevisionId} />
      {kept.length > 0 && (
        <>
          <h3>{t('writing.history.kept')}</h3>
          <ul className={RULED}>
            {kept.map(({ id, createdAt, content }) => (
              <li key={id} data-kept>
                <p>
                  {when(createdAt)} · <bdi>{content.title || t('writing.history.untitled')}</bdi>
                </p>
                <a href={`${textPath(storyId, language)}/history/${id}`}>
                  {t('writing.history.look')}
                </a>
                <Toolbar>
                  {props.restore && (
                    <RestoreForm action={props.restore}>
                      <RestoreFields
                        {...{ storyId, language }}
                        versionId={id}
                        workingId={props.workingRevisionId}
                      />
                      <SubmitButton kind="plain">{t('writing.history.restore')}</SubmitButton>
                    </RestoreForm>
                  )}
                  <Form action={props.discard}>
                    <TextIdFields storyId={storyId} language={language} />
                    <input type="hidden" name="versionId" value={id} />
                    <SubmitButton kind="quiet">{t('writing.history.discard')}</SubmitButton>
                  </Form>
                </Toolbar>
              </li>
            ))}
          </ul>
        </>
      )}
      <ol className={RULED}>
        {revisions.slice(0, NEWEST).map(({ id, createdAt, author }) => (
          <li key={id}>
            <p>
              {when(createdAt)} · <bdi>{author ?? t('writing.history.program')}</bdi>
              {id === props.publicRevisionId && <strong> · {t('writing.history.public')}</strong>}
              {id === props.workingRevisionId && (
                <span className="faint"> · {t('writing.history.working')}</span>
              )}
            </p>
          </li>
        ))}
      </ol>
      <p>
        <a href={historyPath(storyId, language)}>{t('history.all')}</a>
      </p>
      {props.details.length > 0 && (
        <>
          <h3>{t('writing.facts.title')}</h3>
          <ol className={RULED}>
            {props.details.map(({ id, at, author, changed }) => (
              <li key={id}>
                <p>
                  {when(at)} · <bdi>{author ?? t('writing.history.program')}</bdi>
                  {changed && <span className="faint"> · {changed}</span>}
                </p>
              </li>
            ))}
          </ol>
          <p>
            <a href={detailsHistoryPath(storyId, language)}>{t('history.details.link')}</a>
          </p>
        </>
      )}
    </section>
  );
}

import { type DetailLine, DetailsTable } from '@/components/admin/comparison/DetailsTable';
import { momentWords } from '@/components/admin/moment';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { PageHead } from '@/components/admin/ui/PageHead';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import type { DetailsEntry, DetailsEntryLine } from '@/domain/history/details-history';
import { getStaffT } from '@/i18n/staff/translate';
import { EntryBadge } from './EntryBadge';
import type { Marked } from './HistoryPage';
import { detailsHistoryPath, historyPath } from './history-address';
import { HISTORY } from './history-classes';
import { RestoreFields } from './RestoreFields';

interface DetailsHistoryPageProps {
  storyId: string;
  language: string;
  interfaceLanguage: string;
  timeZone: string;
  title: string;
  entries: readonly (DetailsEntryLine & { changed: string })[];
  older: number | null;
  isNewest: boolean;
  /** The two compared, and what they say; null without two. */
  compared: { first: DetailsEntry; second: DetailsEntry; lines: readonly DetailLine[] } | null;
  now: Marked;
  /** Null for users who may not change details. */
  restore: FormAction | null;
}

/** All saved versions of a story's details; two of them field by field. */
export function DetailsHistoryPage(props: DetailsHistoryPageProps) {
  const { storyId, language, interfaceLanguage, timeZone, entries, compared, now } = props;
  const t = getStaffT(interfaceLanguage);
  const here = detailsHistoryPath(storyId, language);
  const when = (at: number) => momentWords(at, interfaceLanguage, timeZone);
  const isShown = (id: string, side: 'first' | 'second') => compared?.[side].id === id;
  return (
    <>
      <PageHead>
        <h1>{t('history.details.title', { title: props.title })}</h1>
        <a href={historyPath(storyId, language)}>{t('history.toHistory')}</a>
      </PageHead>
      <p>{t('history.details.words')}</p>
      {compared && (
        <section aria-labelledby="compared">
          <SectionTitle id="compared">{t('history.details.compared')}</SectionTitle>
          {compared.lines.some(({ isChanged }) => isChanged) ? null : <p>{t('history.same')}</p>}
          <DetailsTable
            lines={compared.lines}
            head={t('history.details.field')}
            first={when(compared.first.at)}
            second={when(compared.second.at)}
          />
        </section>
      )}
      {entries.length === 0 ? (
        <EmptyState title={t('history.details.nothing')} />
      ) : (
        <form method="get" action={here} id="compare" className={HISTORY.compare}>
          {entries.length > 1 && (
            <button type="submit" className="button is-main">
              {t('history.compare')}
            </button>
          )}
        </form>
      )}
      <ol aria-label={t('history.entries')}>
        {entries.map((entry) => (
          <li key={entry.id} id={`entry-${entry.number}`} className={HISTORY.item}>
            {entries.length > 1 && (
              <div className={HISTORY.choice}>
                {(['from', 'to'] as const).map((side) => (
                  <label key={side} className={HISTORY.side}>
                    <input
                      type="radio"
                      form="compare"
                      name={side}
                      value={entry.id}
                      defaultChecked={isShown(entry.id, side === 'from' ? 'first' : 'second')}
                    />{' '}
                    {t(`history.${side}`)}
                    <span className="sr-only"> {when(entry.at)}</span>
                  </label>
                ))}
              </div>
            )}
            <div>
              <div className={HISTORY.entry}>
                <p>
                  <strong>
                    <time dateTime={new Date(entry.at).toISOString()}>{when(entry.at)}</time>
                  </strong>{' '}
                  · <bdi>{entry.author ?? t('history.program')}</bdi>
                  {entry.id === now.public && <EntryBadge>{t('history.public')}</EntryBadge>}
                  {entry.id === now.working && <EntryBadge>{t('history.working')}</EntryBadge>}
                </p>
                <p>
                  {entry.number === 1
                    ? t('history.details.first')
                    : t('history.details.changed', { fields: entry.changed || '—' })}
                </p>
              </div>
              {props.restore && entry.id !== now.working && (
                <div className={HISTORY.tools}>
                  <Form action={props.restore} keptAs={entry.id}>
                    <RestoreFields
                      {...{ storyId, language, versionId: entry.id, workingId: now.working }}
                    />
                    <SubmitButton kind="plain">{t('history.restore')}</SubmitButton>
                  </Form>
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-x-8 gap-y-2">
        {!props.isNewest && (
          <a href={here} className="button is-quiet">
            {t('history.newest')}
          </a>
        )}
        {props.older !== null && (
          <a href={`${here}?before=${props.older}`} className="button is-plain">
            {t('history.older')}
          </a>
        )}
      </div>
    </>
  );
}

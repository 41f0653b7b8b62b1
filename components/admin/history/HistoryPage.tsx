import { EmptyState } from '@/components/admin/ui/EmptyState';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { PageHead } from '@/components/admin/ui/PageHead';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { textPath } from '@/domain/addresses/staff-address';
import type { Correction } from '@/domain/corrections/correction';
import type { HistoryEntry } from '@/domain/history/history';
import { getStaffT } from '@/i18n/staff/translate';
import { Corrections } from './Corrections';
import { EntryChoice } from './EntryChoice';
import { EntryLines } from './EntryLines';
import { EntryTools } from './EntryTools';
import { HideVersion } from './HideVersion';
import { detailsHistoryPath, historyPath } from './history-address';
import { HISTORY } from './history-classes';

/** Current role of an entry, such as public, besides its milestones. */
export interface Marked {
  public: string | null;
  working: string | null;
}

interface HistoryPageProps {
  storyId: string;
  language: string;
  interfaceLanguage: string;
  timeZone: string;
  title: string;
  entries: readonly HistoryEntry[];
  /** Chosen entries that are on another page of the history. */
  elsewhere: readonly HistoryEntry[];
  older: number | null;
  isNewest: boolean;
  from: string;
  to: string;
  now: Marked;
  mayWrite: boolean;
  /** What editors may do with what readers had; null for other users. */
  forReaders: ForReaders | null;
  restore: FormAction;
  name: FormAction;
}

/** Corrections and earlier public versions, and the actions that change them. */
export interface ForReaders {
  corrections: readonly Correction[];
  /** Ids of the versions that are hidden; null where the site shows no versions. */
  hidden: readonly string[] | null;
  correct: FormAction;
  changeCorrection: FormAction;
  hide: FormAction;
}

const FORM = 'compare';

/** All entries of a text's history; two can be chosen to compare. */
export function HistoryPage(props: HistoryPageProps) {
  const { storyId, language, interfaceLanguage, timeZone, entries, elsewhere, from, to } = props;
  const t = getStaffT(interfaceLanguage);
  const here = historyPath(storyId, language);
  const shared = { language: interfaceLanguage, timeZone };
  const isOnly = entries.length + elsewhere.length < 2 && props.isNewest && props.older === null;
  const choice = (entry: HistoryEntry) =>
    !isOnly && <EntryChoice {...shared} form={FORM} entry={entry} from={from} to={to} />;
  return (
    <>
      <PageHead>
        <h1>{t('history.title', { title: props.title })}</h1>
        <a href={textPath(storyId, language)}>{t('history.back')}</a>
      </PageHead>
      <p>{t('history.words')}</p>
      <p>
        <a href={detailsHistoryPath(storyId, language)}>{t('history.details.link')}</a>
      </p>
      {props.forReaders && (
        <Corrections
          {...{ storyId, language, interfaceLanguage, timeZone }}
          corrections={props.forReaders.corrections}
          add={props.forReaders.correct}
          change={props.forReaders.changeCorrection}
        />
      )}
      {!isOnly && (
        <form id={FORM} method="get" action={`${here}/compare`} className={HISTORY.compare}>
          <button type="submit" className="button is-main">
            {t('history.compare')}
          </button>
        </form>
      )}
      {elsewhere.length > 0 && (
        <section aria-labelledby="chosen">
          <SectionTitle id="chosen">{t('history.chosen')}</SectionTitle>
          <ol>
            {elsewhere.map((entry) => (
              <li key={entry.id} className={HISTORY.item}>
                {choice(entry)}
                <EntryLines {...shared} text={language} entry={entry} now={props.now} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {entries.length === 0 ? (
        <EmptyState title={t('history.nothing')} />
      ) : (
        <ol aria-label={t('history.entries')}>
          {entries.map((entry) => (
            <li key={entry.id} id={`entry-${entry.number}`} className={HISTORY.item}>
              {choice(entry)}
              <div>
                <EntryLines {...shared} text={language} entry={entry} now={props.now} />
                {props.mayWrite && (
                  <EntryTools
                    storyId={storyId}
                    language={language}
                    interfaceLanguage={interfaceLanguage}
                    entry={entry}
                    workingId={props.now.working ?? ''}
                    restore={props.restore}
                    name={props.name}
                  />
                )}
                {props.forReaders?.hidden && entry.id !== props.now.public && (
                  <HideVersion
                    {...{ storyId, language, interfaceLanguage, entry }}
                    isHidden={props.forReaders.hidden.includes(entry.id)}
                    hide={props.forReaders.hide}
                  />
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
      <div className="flex flex-wrap gap-x-8 gap-y-2">
        {!props.isNewest && (
          <button type="submit" form={FORM} formAction={here} className="button is-quiet">
            {t('history.newest')}
          </button>
        )}
        {props.older !== null && (
          <button
            type="submit"
            form={FORM}
            formAction={here}
            name="before"
            value={props.older}
            className="button is-plain"
          >
            {t('history.older')}
          </button>
        )}
      </div>
    </>
  );
}

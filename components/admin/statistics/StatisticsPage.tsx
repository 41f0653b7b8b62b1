import { ButtonLink } from '@/components/admin/ui/Button';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import { PageHead } from '@/components/admin/ui/PageHead';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { statisticsFilePath, statisticsPath } from '@/domain/addresses/staff-address';
import type { RequestedList, Statistics, StatisticsFilter } from '@/domain/statistics/statistics';
import { getStaffT } from '@/i18n/staff/translate';
import { CHART } from './chart-classes';
import { LanguageTable } from './LanguageTable';
import { MonthChart } from './MonthChart';
import { monthWords } from './month-words';
import { type RequestedNames, RequestedTable } from './RequestedTable';
import { StatisticsFilters } from './StatisticsFilters';

interface StatisticsPageProps {
  language: string;
  filter: StatisticsFilter;
  /** To choose from, newest first. */
  months: readonly string[];
  statistics: Statistics;
  names: RequestedNames;
}

/** How often pages and feeds were requested. */
export function StatisticsPage(props: StatisticsPageProps) {
  const { language, filter, months, statistics, names } = props;
  const t = getStaffT(language);
  const month = monthWords(filter.month, language);
  return (
    <>
      <PageHead>
        <h1>{t('statistics.title')}</h1>
      </PageHead>
      <p>{t('statistics.words')}</p>
      <p className="hint">{t('statistics.hidden')}</p>
      {statistics.first === null ? (
        <EmptyState title={t('statistics.nothing')}>
          <p>{t('statistics.nothingYet')}</p>
        </EmptyState>
      ) : (
        <>
          <StatisticsFilters {...{ language, filter, months, languages: statistics.languages }} />
          <section className="section">
            <SectionTitle>{t('statistics.perMonth')}</SectionTitle>
            <MonthChart language={language} months={statistics.months} />
          </section>
          {statistics.byLanguage.length === 0 ? (
            <EmptyState title={t('statistics.nothingIn', { month })} />
          ) : (
            <>
              {statistics.lists.map((list) => (
                <Most key={list.kind} {...{ language, filter, list, names }} />
              ))}
              <section className={`section ${CHART}`}>
                <LanguageTable
                  language={language}
                  caption={t('statistics.byLanguage', { month })}
                  counts={statistics.byLanguage}
                />
              </section>
            </>
          )}
          {statistics.further > 0 && (
            <p className="hint">{t('statistics.further', { count: statistics.further })}</p>
          )}
          <Disclosure summary={t('statistics.export.title')}>
            <p>{t('statistics.export.words')}</p>
            <Toolbar>
              <ButtonLink href={statisticsFilePath(filter)}>
                {t('statistics.export.month', { month })}
              </ButtonLink>
              <ButtonLink href={statisticsFilePath({ ...filter, month: '' })}>
                {t('statistics.export.all')}
              </ButtonLink>
            </Toolbar>
          </Disclosure>
        </>
      )}
    </>
  );
}

interface MostProps {
  language: string;
  filter: StatisticsFilter;
  list: RequestedList;
  names: RequestedNames;
}

function Most({ language, filter, list, names }: MostProps) {
  if (list.rows.length === 0) return null;
  const t = getStaffT(language);
  const { kind } = list;
  return (
    <section className="section">
      <RequestedTable {...{ language, list, names, month: filter.month }} />
      {list.isCut &&
        (filter.kind === '' ? (
          <p>
            <a href={statisticsPath({ ...filter, kind })}>{t(`statistics.more.${kind}`)}</a>
          </p>
        ) : (
          <p className="hint">{t('statistics.cut', { count: list.rows.length })}</p>
        ))}
    </section>
  );
}

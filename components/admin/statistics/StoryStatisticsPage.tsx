import { EmptyState } from '@/components/admin/ui/EmptyState';
import { PageHead } from '@/components/admin/ui/PageHead';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { STATISTICS_PATH, staffStoryPath } from '@/domain/addresses/staff-address';
import type { StoryStatistics } from '@/domain/statistics/statistics';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { CHART } from './chart-classes';
import { LanguageTable } from './LanguageTable';
import { MonthChart } from './MonthChart';

interface StoryStatisticsPageProps {
  language: string;
  storyId: string;
  title: { name: string; language: string };
  statistics: StoryStatistics;
  /** Whether the user may see the statistics of everything. */
  maySeeAll: boolean;
}

/** How often one story was requested in twelve months. */
export function StoryStatisticsPage(props: StoryStatisticsPageProps) {
  const { language, storyId, title, statistics, maySeeAll } = props;
  const t = getStaffT(language);
  const own = title.language && { lang: title.language, dir: direction(title.language) };
  return (
    <>
      {maySeeAll && (
        <p>
          <a href={STATISTICS_PATH}>{t('statistics.toAll')}</a>
        </p>
      )}
      <PageHead>
        <h1>{t('statistics.ofStory')}</h1>
      </PageHead>
      <p>
        <a href={staffStoryPath(storyId)} {...own}>
          {title.name}
        </a>
      </p>
      <p className="hint">{t('statistics.hidden')}</p>
      {statistics.byLanguage.length === 0 ? (
        <EmptyState title={t('statistics.notRequested')} />
      ) : (
        <>
          <section className="section">
            <SectionTitle>{t('statistics.perMonth')}</SectionTitle>
            <MonthChart language={language} months={statistics.months} />
          </section>
          <section className={`section ${CHART}`}>
            <LanguageTable
              language={language}
              caption={t('statistics.inYear')}
              counts={statistics.byLanguage}
            />
          </section>
        </>
      )}
    </>
  );
}

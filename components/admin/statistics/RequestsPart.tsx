import { EmptyState } from '@/components/admin/ui/EmptyState';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import type { StoryStatistics } from '@/domain/statistics/statistics';
import { getStaffT } from '@/i18n/staff/translate';
import { CHART } from './chart-classes';
import { LanguageTable } from './LanguageTable';
import { MonthChart } from './MonthChart';

interface RequestsPartProps {
  language: string;
  title: string;
  statistics: StoryStatistics;
}

/** How often one thing was requested in twelve months, by month and by language. */
export function RequestsPart({ language, title, statistics }: RequestsPartProps) {
  const t = getStaffT(language);
  return (
    <section className="section">
      <SectionTitle>{title}</SectionTitle>
      {statistics.byLanguage.length === 0 ? (
        <EmptyState title={t('statistics.notRequested')} />
      ) : (
        <>
          <MonthChart language={language} months={statistics.months} />
          <div className={CHART}>
            <LanguageTable
              language={language}
              caption={t('statistics.inYear')}
              counts={statistics.byLanguage}
            />
          </div>
        </>
      )}
    </section>
  );
}

import { FilterBar } from '@/components/admin/ui/FilterBar';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { STATISTICS_PATH } from '@/domain/addresses/staff-address';
import { SHOWN_KINDS, type StatisticsFilter } from '@/domain/statistics/statistics';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { monthWords } from './month-words';

interface StatisticsFiltersProps {
  language: string;
  filter: StatisticsFilter;
  /** To choose from, newest first; the first is shown without a filter. */
  months: readonly string[];
  languages: readonly string[];
}

export function StatisticsFilters(props: StatisticsFiltersProps) {
  const { language, filter, months, languages } = props;
  const t = getStaffT(language);
  const isFiltered = filter.month !== months[0] || filter.kind !== '' || filter.language !== '';
  const own = filter.language && !languages.includes(filter.language) ? [filter.language] : [];
  return (
    <FilterBar
      label={t('statistics.find')}
      apply={t('statistics.apply')}
      clear={isFiltered ? { href: STATISTICS_PATH, label: t('statistics.clear') } : null}
    >
      <Select
        name="month"
        label={t('statistics.month')}
        defaultValue={filter.month}
        options={months.map((month) => ({ value: month, label: monthWords(month, language) }))}
      />
      <Select
        name="kind"
        label={t('statistics.pages')}
        defaultValue={filter.kind}
        options={[
          { value: '', label: t('statistics.allPages') },
          ...SHOWN_KINDS.map((kind) => ({ value: kind, label: t(`statistics.kinds.${kind}`) })),
        ]}
      />
      <Select
        name="language"
        label={t('statistics.language')}
        defaultValue={filter.language}
        options={[
          { value: '', label: t('statistics.anyLanguage') },
          ...[...own, ...languages].map((tag) => ({
            value: tag,
            label: languageName(tag, language),
          })),
        ]}
      />
    </FilterBar>
  );
}

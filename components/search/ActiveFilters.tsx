import { searchPath } from '@/domain/addresses/address';
import type { ActiveFilter } from '@/domain/reader/search/found';
import { type SearchRequest, searchParams } from '@/domain/reader/search/search-request';
import { languageAttributes, languageName } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface ActiveFiltersProps {
  filters: readonly ActiveFilter[];
  request: SearchRequest;
  language: string;
}

/** The filters of a search, each with a link to the search without it. */
export function ActiveFilters({ filters, request, language }: ActiveFiltersProps) {
  const t = getT(language);
  const { q, isExact } = request;
  if (filters.length === 0) return null;
  const without = (name: ActiveFilter['name']) =>
    searchPath(language, searchParams({ ...request, page: 1, [name]: null }));
  return (
    <ul className="near-words" aria-label={t('search.filters')}>
      {filters.map((filter) => (
        <li key={filter.name}>
          {t(`search.${filter.name}`)}: <Value filter={filter} language={language} />{' '}
          <a href={without(filter.name)}>{t('search.remove')}</a>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <a href={searchPath(language, searchParams({ q, isExact }))}>{t('search.without')}</a>
        </li>
      )}
    </ul>
  );
}

function Value({ filter, language }: { filter: ActiveFilter; language: string }) {
  const t = getT(language);
  switch (filter.name) {
    case 'kind':
      return t(`kind.${filter.kind}`);
    case 'language':
      return languageName(filter.language, language);
    case 'decade':
      return <bdi>{decadeName(filter.decade, language)}</bdi>;
    default:
      return (
        <span {...languageAttributes(filter.subject.language, language)}>
          {filter.subject.name}
        </span>
      );
  }
}

function decadeName(decade: number, language: string): string {
  const year = new Intl.NumberFormat(language, { useGrouping: false });
  return `${year.format(decade)}–${year.format(decade + 9)}`;
}

import { searchPath } from '@/domain/addresses/address';
import { shortened } from '@/domain/documents/plain/shortened';
import type { SearchResult } from '@/domain/reader/search/found';
import { type SearchRequest, searchParams } from '@/domain/reader/search/search-request';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface AlsoSearchedProps {
  also: SearchResult['also'];
  request: SearchRequest;
  language: string;
}

const MOST_SHOWN = 12;
const LONGEST = 60;

/** Other names that were searched for, and the way to leave them out. */
export function AlsoSearched({ also, request, language }: AlsoSearchedProps) {
  const t = getT(language);
  const linkTo = (isExact: boolean) =>
    searchPath(language, searchParams({ ...request, isExact, page: 1 }));
  if (request.isExact) {
    return (
      <p>
        {t('search.exact')} <a href={linkTo(false)}>{t('search.widely')}</a>
      </p>
    );
  }
  if (also.length === 0) return null;
  return (
    <p>
      {t('search.also')}{' '}
      {also.slice(0, MOST_SHOWN).map(({ language: tongue, name }, index) => (
        <span key={tongue + name}>
          {index > 0 && ' · '}
          <bdi {...languageAttributes(tongue, language)}>{shortened(name, LONGEST)}</bdi>
        </span>
      ))}
      {also.length > MOST_SHOWN && ' …'} <a href={linkTo(true)}>{t('search.exactly')}</a>
    </p>
  );
}

import { searchPath } from '@/domain/addresses/address';
import type { SearchResult } from '@/domain/reader/search/found';
import { type SearchRequest, searchParams } from '@/domain/reader/search/search-request';
import { getT } from '@/i18n/translate';

interface ResultPagesProps {
  result: SearchResult;
  request: SearchRequest;
  language: string;
}

/** Links to other pages of what was found; past the end, to the first and the last. */
export function ResultPages({ result: { pages }, request, language }: ResultPagesProps) {
  const t = getT(language);
  const { page } = request;
  const isPast = page > pages;
  if (pages === 0 || (pages === 1 && !isPast)) return null;
  const at = (other: number) => searchPath(language, searchParams({ ...request, page: other }));
  return (
    <nav className="onward wide" aria-label={t('search.pages')}>
      {isPast && <a href={at(1)}>{t('search.first')}</a>}
      {isPast && pages > 1 && <a href={at(pages)}>{t('search.last')}</a>}
      {page > 1 && !isPast && (
        <a href={at(page - 1)} rel="prev">
          {t('search.previous')}
        </a>
      )}
      {!isPast && <span className="label">{t('search.page', { page, pages })}</span>}
      {page < pages && (
        <a href={at(page + 1)} rel="next">
          {t('search.next')}
        </a>
      )}
    </nav>
  );
}

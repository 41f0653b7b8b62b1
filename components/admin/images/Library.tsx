import { EmptyState } from '@/components/admin/ui/EmptyState';
import { Pager } from '@/components/admin/ui/Pager';
import type { FoundPictures, LibraryFilter } from '@/domain/images/library';
import { filterQuery } from '@/domain/images/library';
import { getStaffT, staffMessages } from '@/i18n/staff/translate';
import { LibraryFilters } from './LibraryFilters';
import { LibraryGrid } from './LibraryGrid';
import { Uploader } from './Uploader.client';

interface LibraryProps {
  /** BCP 47 of the interface. */
  language: string;
  filter: LibraryFilter;
  found: FoundPictures;
  /** This page does not begin with the newest picture. */
  isLater: boolean;
  mayAdd: boolean;
  /** Content languages that one may look for missing descriptions in. */
  languages: readonly string[];
}

/** The library: add, find, and a grid of plates. */
export function Library(props: LibraryProps) {
  const { language, filter, found, isLater, mayAdd, languages } = props;
  const t = getStaffT(language);
  const asked = filterQuery(filter);
  const isFiltered = Object.keys(asked).length > 0;
  const isEmpty = found.pictures.length === 0;
  const address = (more: Record<string, string>) => {
    const query = new URLSearchParams({ ...asked, ...more }).toString();
    return query ? `/admin/pictures?${query}` : '/admin/pictures';
  };
  return (
    <>
      <h1>{t('pictures.title')}</h1>
      {mayAdd && <Uploader words={{ language, messages: staffMessages(language, 'pictures') }} />}
      <LibraryFilters language={language} filter={filter} languages={languages} />
      {isEmpty && !isFiltered && !isLater ? (
        <EmptyState title={t('pictures.empty')}>
          <p>{t('pictures.emptyHint')}</p>
        </EmptyState>
      ) : (
        <p className="faint" role="status">
          {isEmpty
            ? t('pictures.nothingFound')
            : t('pictures.found', { count: found.pictures.length })}
        </p>
      )}
      <LibraryGrid pictures={found.pictures} language={language} />
      <Pager
        label={t('pictures.pages')}
        previous={isLater ? { href: address({}), label: t('pictures.newest') } : null}
        next={
          found.next ? { href: address({ after: found.next }), label: t('pictures.older') } : null
        }
      />
    </>
  );
}

import { EmptyState } from '@/components/admin/ui/EmptyState';
import { MessagesProvider } from '@/components/admin/ui/MessagesProvider.client';
import { Pager } from '@/components/admin/ui/Pager';
import { DESCRIBE_IMAGES_PATH, IMAGES_PATH } from '@/domain/addresses/staff-address';
import type { FoundImages, LibraryFilter } from '@/domain/images/library';
import { filterQuery } from '@/domain/images/library';
import { getStaffT, partMessages } from '@/i18n/staff/translate';
import { LibraryFilters } from './LibraryFilters';
import { LibraryGrid } from './LibraryGrid';
import { Uploader } from './Uploader.client';

interface LibraryProps {
  language: string;
  filter: LibraryFilter;
  found: FoundImages;
  /** Whether this is a later page than the first. */
  isLater: boolean;
  mayAdd: boolean;
  mayDescribe: boolean;
  /** Content languages for the filter on missing alternative texts. */
  languages: readonly string[];
}

/** The image library: upload, filters, and a grid of images. */
export function Library(props: LibraryProps) {
  const { language, filter, found, isLater, mayAdd, mayDescribe, languages } = props;
  const t = getStaffT(language);
  const asked = filterQuery(filter);
  const isFiltered = Object.keys(asked).length > 0;
  const isEmpty = found.images.length === 0;
  const address = (more: Record<string, string>) => {
    const query = new URLSearchParams({ ...asked, ...more }).toString();
    return query ? `${IMAGES_PATH}?${query}` : IMAGES_PATH;
  };
  return (
    <>
      <h1>{t('images.title')}</h1>
      {mayAdd && (
        <MessagesProvider locale={language} messages={partMessages(language, ['images'])}>
          <Uploader language={language} />
        </MessagesProvider>
      )}
      <LibraryFilters language={language} filter={filter} languages={languages} />
      {isEmpty && !isFiltered && !isLater ? (
        <EmptyState title={t('images.empty')}>
          <p>{t('images.emptyHint')}</p>
        </EmptyState>
      ) : (
        <p className="faint" role="status">
          {isEmpty ? t('images.nothingFound') : t('images.found', { count: found.images.length })}
        </p>
      )}
      {mayDescribe && !isEmpty && (
        <p>
          <a href={`${DESCRIBE_IMAGES_PATH}?${new URLSearchParams(asked)}`}>
            {t('images.describeMany')}
          </a>
        </p>
      )}
      <LibraryGrid images={found.images} language={language} />
      <Pager
        label={t('images.pages')}
        previous={isLater ? { href: address({}), label: t('images.newest') } : null}
        next={
          found.next ? { href: address({ after: found.next }), label: t('images.older') } : null
        }
      />
    </>
  );
}

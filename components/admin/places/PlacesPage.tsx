import { Disclosure } from '@/components/admin/ui/Disclosure';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import { FilterBar } from '@/components/admin/ui/FilterBar';
import { Field } from '@/components/admin/ui/forms/Field.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { PageHead } from '@/components/admin/ui/PageHead';
import { PLACES_PATH } from '@/domain/addresses/staff-address';
import type { PlaceLine } from '@/domain/places/place-file';
import { getStaffT } from '@/i18n/staff/translate';
import { NewPlace } from './NewPlace';
import { PlaceEntry } from './PlaceEntry';

interface PlacesPageProps {
  language: string;
  /** Each followed by the places in it. */
  all: readonly PlaceLine[];
  /** Result of a search by name; null when there was none. */
  found: readonly PlaceLine[] | null;
  words: string;
  /** Null when the user may not change places. */
  begin: FormAction | null;
}

/** All places as a tree: add, search. */
export function PlacesPage({ language, all, found, words, begin }: PlacesPageProps) {
  const t = getStaffT(language);
  return (
    <>
      <PageHead>
        <h1>{t('places.title')}</h1>
      </PageHead>
      {all.length === 0 && (
        <EmptyState title={t('places.empty')}>
          <p>{t('places.emptyHint')}</p>
        </EmptyState>
      )}
      {begin && (
        <Disclosure summary={t('places.begin')} isOpen={all.length === 0}>
          <NewPlace language={language} all={all} action={begin} />
        </Disclosure>
      )}
      {all.length > 0 && (
        <FilterBar
          label={t('places.find')}
          apply={t('places.apply')}
          clear={found && { href: PLACES_PATH, label: t('places.clear') }}
        >
          <Field
            name="q"
            type="search"
            dir="auto"
            label={t('places.search')}
            defaultValue={words}
          />
        </FilterBar>
      )}
      {found && (
        <p role="status" className="faint">
          {t('places.found', { count: found.length })}
        </p>
      )}
      <ul className="lines">
        {(found?.map((line) => ({ ...line, depth: 0 })) ?? all).map((line) => (
          <li key={line.id} data-depth={line.depth || undefined}>
            <PlaceEntry line={line} language={language} />
          </li>
        ))}
      </ul>
    </>
  );
}

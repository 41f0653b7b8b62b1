import { Disclosure } from '@/components/admin/ui/Disclosure';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import { FilterBar } from '@/components/admin/ui/FilterBar';
import { Field } from '@/components/admin/ui/forms/Field.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { PageHead } from '@/components/admin/ui/PageHead';
import { Pager } from '@/components/admin/ui/Pager';
import { NAME_IMPORT_PATH, NAMES_PATH, namesAdminPath } from '@/domain/addresses/staff-address';
import type { NameKind } from '@/domain/names/name';
import type { NameLine } from '@/domain/names/name-file';
import { getStaffT } from '@/i18n/staff/translate';
import { kindOptions } from './kind-options';
import { NameEntry } from './NameEntry';
import { NamesTabs } from './NamesTabs';
import { NewName } from './NewName';

const AT_ONCE = 100;

interface NamesPageProps {
  language: string;
  /** All that fit the search, in order. */
  lines: readonly NameLine[];
  words: string;
  kind: NameKind | null;
  /** From 1. */
  page: number;
  /** Creates a name; null when the user may not. */
  begin: FormAction | null;
}

/** Names of a kind: add, search. */
export function NamesPage({ language, lines, words, kind, page, begin }: NamesPageProps) {
  const t = getStaffT(language);
  const isFiltered = words !== '' || kind !== null;
  const isEmpty = lines.length === 0 && !isFiltered;
  const shown = lines.slice((page - 1) * AT_ONCE, page * AT_ONCE);
  const at = (number: number) => namesAdminPath({ q: words, kind: kind ?? '', page: `${number}` });
  return (
    <>
      <PageHead>
        <h1>{t('names.title')}</h1>
        {begin && <a href={NAME_IMPORT_PATH}>{t('nameImport.title')}</a>}
      </PageHead>
      <NamesTabs language={language} here={NAMES_PATH} />
      {isEmpty && (
        <EmptyState title={t('names.empty')}>
          <p>{t('names.emptyHint')}</p>
        </EmptyState>
      )}
      {begin && (
        <Disclosure summary={t('names.begin')} isOpen={isEmpty}>
          <NewName language={language} action={begin} />
        </Disclosure>
      )}
      {!isEmpty && (
        <>
          <FilterBar
            label={t('names.find')}
            apply={t('names.apply')}
            clear={isFiltered ? { href: NAMES_PATH, label: t('names.clear') } : null}
          >
            <Field
              name="q"
              type="search"
              dir="auto"
              label={t('names.search')}
              defaultValue={words}
            />
            <Select
              name="kind"
              label={t('names.kind')}
              defaultValue={kind ?? ''}
              options={[{ value: '', label: t('names.anyKind') }, ...kindOptions(language)]}
            />
          </FilterBar>
          <p role="status" className="faint">
            {t('names.found', { count: lines.length })}
          </p>
        </>
      )}
      <ul className="lines">
        {shown.map((line) => (
          <li key={line.id}>
            <NameEntry line={line} language={language} />
          </li>
        ))}
      </ul>
      <Pager
        label={t('names.pages')}
        previous={page > 1 ? { href: at(page - 1), label: t('names.previous') } : null}
        next={lines.length > page * AT_ONCE ? { href: at(page + 1), label: t('names.next') } : null}
      />
    </>
  );
}

import { Disclosure } from '@/components/admin/ui/Disclosure';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import { FilterBar } from '@/components/admin/ui/FilterBar';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { PageHead } from '@/components/admin/ui/PageHead';
import { SortableList } from '@/components/admin/ui/SortableList.client';
import { COLLECTIONS_PATH } from '@/domain/addresses/staff-address';
import type { CollectionLine } from '@/domain/collections/collection-file';
import { getStaffT, staffMessages } from '@/i18n/staff/translate';
import { CollectionEntry } from './CollectionEntry';
import { NewCollection } from './NewCollection';

interface CollectionsPageProps {
  language: string;
  all: readonly CollectionLine[];
  /** Result of a search by name; null when there was none. */
  found: readonly CollectionLine[] | null;
  words: string;
  /** Null when the user may not change collections. */
  actions: { arrange: FormAction; begin: FormAction } | null;
}

/** All collections: add, search, sort. */
export function CollectionsPage({ language, all, found, words, actions }: CollectionsPageProps) {
  const t = getStaffT(language);
  const entry = (line: CollectionLine) => <CollectionEntry line={line} language={language} />;
  const listed = (lines: readonly CollectionLine[]) => (
    <ul className="lines">
      {lines.map((line) => (
        <li key={line.id}>{entry(line)}</li>
      ))}
    </ul>
  );
  const { up, down, moved } = staffMessages(language, 'collections');
  return (
    <>
      <PageHead>
        <h1>{t('collections.title')}</h1>
      </PageHead>
      {all.length === 0 && (
        <EmptyState title={t('collections.empty')}>
          <p>{t('collections.emptyHint')}</p>
        </EmptyState>
      )}
      {actions && (
        <Disclosure summary={t('collections.begin')} isOpen={all.length === 0}>
          <NewCollection language={language} all={all} action={actions.begin} />
        </Disclosure>
      )}
      {all.length > 0 && (
        <FilterBar
          label={t('collections.find')}
          apply={t('collections.apply')}
          clear={found && { href: COLLECTIONS_PATH, label: t('collections.clear') }}
        >
          <Field name="q" type="search" label={t('collections.search')} defaultValue={words} />
        </FilterBar>
      )}
      {found && (
        <p role="status" className="faint">
          {t('collections.found', { count: found.length })}
        </p>
      )}
      {found && listed(found)}
      {!found && !actions && listed(all)}
      {!found && actions && all.length > 0 && (
        <Form action={actions.arrange} className="arranging" label={t('collections.order')}>
          <p className="hint">{t('collections.orderHint')}</p>
          <SortableList
            label={t('collections.order')}
            words={{ up, down, moved }}
            items={all.map((line) => ({ ...line, content: entry(line) }))}
          />
        </Form>
      )}
    </>
  );
}

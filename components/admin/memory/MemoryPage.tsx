import { TranslationTabs } from '@/components/admin/glossary/TranslationTabs';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import { FilterBar } from '@/components/admin/ui/FilterBar';
import { Field } from '@/components/admin/ui/forms/Field.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { Pager } from '@/components/admin/ui/Pager';
import { MEMORY_PATH, memoryPath } from '@/domain/addresses/staff-address';
import type { MemoryFilter, MemorySentence } from '@/domain/translation-memory/memory';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { EditSentence } from './EditSentence';
import { SentenceTable } from './SentenceTable';

interface MemoryPageProps {
  language: string;
  filter: MemoryFilter;
  languages: readonly string[];
  /** Languages whose sentences the user may change. */
  targets: readonly string[];
  sentences: readonly MemorySentence[];
  /** Id to go on from; null on the last page. */
  next: string | null;
  /** Id of the last sentence of the page before; empty on the first page. */
  before: string;
  /** The sentence that is being edited. */
  edited: MemorySentence | null;
  actions: Record<'change' | 'remove', FormAction>;
}

/** Sentences of published translations, which are offered where they occur again. */
export function MemoryPage(props: MemoryPageProps) {
  const { language, filter, languages, targets, sentences, next, before, edited, actions } = props;
  const t = getStaffT(language);
  const shown = { ...filter, before };
  const isFiltered = filter.from !== '' || filter.to !== '' || filter.words !== '';
  const options = [
    { value: '', label: t('glossary.anyLanguage') },
    ...languages.map((tag) => ({ value: tag, label: languageName(tag, language) })),
  ];
  return (
    <>
      <h1>{t('memory.title')}</h1>
      <TranslationTabs language={language} here="memory" />
      <p>{t('memory.intro')}</p>
      {edited && <EditSentence {...{ language, shown }} sentence={edited} {...actions} />}
      <FilterBar
        label={t('memory.find')}
        apply={t('glossary.apply')}
        clear={isFiltered ? { href: MEMORY_PATH, label: t('glossary.clear') } : null}
      >
        <Field name="words" type="search" label={t('memory.words')} defaultValue={filter.words} />
        <Select
          name="from"
          label={t('glossary.from')}
          defaultValue={filter.from}
          options={options}
        />
        <Select name="to" label={t('glossary.to')} defaultValue={filter.to} options={options} />
      </FilterBar>
      {sentences.length === 0 ? (
        <EmptyState title={t('memory.nothing')}>
          <p>{t(isFiltered ? 'glossary.nothingFits' : 'memory.nothingYet')}</p>
        </EmptyState>
      ) : (
        <SentenceTable {...{ language, targets, sentences, shown }} />
      )}
      <Pager
        label={t('memory.pages')}
        previous={before === '' ? null : { href: memoryPath(filter), label: t('memory.newest') }}
        next={
          next === null
            ? null
            : { href: memoryPath({ ...filter, before: next }), label: t('memory.older') }
        }
      />
    </>
  );
}

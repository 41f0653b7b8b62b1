import { EmptyState } from '@/components/admin/ui/EmptyState';
import { FilterBar } from '@/components/admin/ui/FilterBar';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { TERMS_PATH } from '@/domain/addresses/staff-address';
import { type GlossaryTerm, type LanguagePair, MOST_LISTED } from '@/domain/glossary/glossary';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { EditTerm } from './EditTerm';
import { NewTerm } from './NewTerm';
import { TermTable } from './TermTable';
import { TranslationTabs } from './TranslationTabs';

interface GlossaryPageProps {
  language: string;
  pair: LanguagePair;
  languages: readonly string[];
  /** Languages into which the user may add terms. */
  targets: readonly string[];
  terms: readonly GlossaryTerm[];
  /** The term that is being edited. */
  edited: GlossaryTerm | null;
  actions: Record<'add' | 'change' | 'remove', FormAction>;
}

/** Terms and how they are translated, shown beside paragraphs in which they occur. */
export function GlossaryPage(props: GlossaryPageProps) {
  const { language, pair, languages, targets, terms, edited, actions } = props;
  const t = getStaffT(language);
  const isFiltered = pair.from !== '' || pair.to !== '';
  const options = [
    { value: '', label: t('glossary.anyLanguage') },
    ...languages.map((tag) => ({ value: tag, label: languageName(tag, language) })),
  ];
  return (
    <>
      <h1>{t('glossary.title')}</h1>
      <TranslationTabs language={language} here="glossary" />
      <p>{t('glossary.words')}</p>
      {edited ? (
        <EditTerm
          language={language}
          term={edited}
          shown={pair}
          change={actions.change}
          remove={actions.remove}
        />
      ) : (
        targets.length > 0 && (
          <NewTerm {...{ language, pair, languages, targets }} action={actions.add} />
        )
      )}
      <FilterBar
        label={t('glossary.find')}
        apply={t('glossary.apply')}
        clear={isFiltered ? { href: TERMS_PATH, label: t('glossary.clear') } : null}
      >
        <Select name="from" label={t('glossary.from')} defaultValue={pair.from} options={options} />
        <Select name="to" label={t('glossary.to')} defaultValue={pair.to} options={options} />
      </FilterBar>
      {terms.length === 0 ? (
        <EmptyState title={t('glossary.nothing')}>
          <p>{t(isFiltered ? 'glossary.nothingFits' : 'glossary.nothingYet')}</p>
        </EmptyState>
      ) : (
        <TermTable {...{ language, targets, pair }} terms={terms.slice(0, MOST_LISTED)} />
      )}
      {terms.length > MOST_LISTED && (
        <p className="hint">{t('glossary.cut', { count: MOST_LISTED })}</p>
      )}
    </>
  );
}

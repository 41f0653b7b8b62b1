import { DataTable } from '@/components/admin/ui/DataTable';
import { termPath } from '@/domain/addresses/staff-address';
import type { GlossaryTerm, LanguagePair } from '@/domain/glossary/glossary';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface TermTableProps {
  language: string;
  /** Languages whose terms the user may change. */
  targets: readonly string[];
  terms: readonly GlossaryTerm[];
  /** The pair of languages of the list; empty for any. */
  pair: LanguagePair;
}

/** The terms of the glossary, each with its translation and note. */
export function TermTable({ language, targets, terms, pair }: TermTableProps) {
  const t = getStaffT(language);
  return (
    <DataTable
      caption={t('glossary.title')}
      isCaptionHidden
      rows={terms}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'source',
          label: t('glossary.source'),
          isHeader: true,
          cell: (term) => <Words language={term.sourceLanguage} words={term.source} />,
        },
        {
          key: 'target',
          label: t('glossary.target'),
          cell: (term) => <Words language={term.targetLanguage} words={term.target} />,
        },
        {
          key: 'languages',
          label: t('glossary.languages'),
          cell: (term) =>
            t('glossary.pair', {
              from: languageName(term.sourceLanguage, language),
              to: languageName(term.targetLanguage, language),
            }),
        },
        {
          key: 'note',
          label: t('glossary.note'),
          cell: ({ note }) => note && <span dir="auto">{note}</span>,
        },
        {
          key: 'edit',
          label: t('glossary.edit'),
          isLabelHidden: true,
          cell: ({ id, source, targetLanguage }) =>
            targets.includes(targetLanguage) && (
              <a href={termPath(id, pair)} aria-label={t('glossary.editNamed', { term: source })}>
                {t('glossary.edit')}
              </a>
            ),
        },
      ]}
    />
  );
}

function Words({ language, words }: { language: string; words: string }) {
  return (
    <span lang={language} dir={direction(language)}>
      {words}
    </span>
  );
}

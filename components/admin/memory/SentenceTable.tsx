import { DataTable } from '@/components/admin/ui/DataTable';
import { sentencePath, textPath } from '@/domain/addresses/staff-address';
import type { MemoryFilter, MemorySentence } from '@/domain/translation-memory/memory';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface SentenceTableProps {
  language: string;
  /** Languages whose sentences the user may change. */
  targets: readonly string[];
  sentences: readonly MemorySentence[];
  /** The list that this page belongs to. */
  shown: MemoryFilter & { before: string };
}

/** Sentences with their translations and the texts that they are from. */
export function SentenceTable({ language, targets, sentences, shown }: SentenceTableProps) {
  const t = getStaffT(language);
  return (
    <DataTable
      caption={t('memory.title')}
      isCaptionHidden
      rows={sentences}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'source',
          label: t('memory.source'),
          isHeader: true,
          cell: ({ source, sourceLanguage: tag }) => (
            <span lang={tag} dir={direction(tag)}>
              {source}
            </span>
          ),
        },
        {
          key: 'target',
          label: t('glossary.target'),
          cell: ({ target, targetLanguage: tag }) => (
            <span lang={tag} dir={direction(tag)}>
              {target}
            </span>
          ),
        },
        {
          key: 'text',
          label: t('memory.text'),
          cell: ({ storyId, sourceLanguage, targetLanguage }) => (
            <a href={textPath(storyId, targetLanguage)}>
              {t('glossary.pair', {
                from: languageName(sourceLanguage, language),
                to: languageName(targetLanguage, language),
              })}
            </a>
          ),
        },
        {
          key: 'edit',
          label: t('glossary.edit'),
          isLabelHidden: true,
          cell: ({ id, source, targetLanguage }) =>
            targets.includes(targetLanguage) && (
              <a
                href={sentencePath(id, shown)}
                aria-label={t('memory.editNamed', { sentence: source })}
              >
                {t('glossary.edit')}
              </a>
            ),
        },
      ]}
    />
  );
}

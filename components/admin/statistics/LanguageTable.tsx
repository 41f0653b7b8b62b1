import { DataTable } from '@/components/admin/ui/DataTable';
import type { LanguageCount } from '@/domain/statistics/statistics';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface LanguageTableProps {
  language: string;
  caption: string;
  counts: readonly LanguageCount[];
}

/** Requests by the language of what was requested. */
export function LanguageTable({ language, caption, counts }: LanguageTableProps) {
  const t = getStaffT(language);
  const number = new Intl.NumberFormat(language);
  return (
    <DataTable
      caption={caption}
      rows={counts}
      rowKey={(row) => row.language}
      columns={[
        {
          key: 'language',
          label: t('statistics.language'),
          isHeader: true,
          cell: (row) =>
            row.language ? languageName(row.language, language) : t('statistics.noLanguage'),
        },
        {
          key: 'count',
          label: t('statistics.requests'),
          isNumber: true,
          cell: ({ count }) => number.format(count),
        },
      ]}
    />
  );
}

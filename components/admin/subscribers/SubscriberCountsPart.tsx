import { MonthChart } from '@/components/admin/statistics/MonthChart';
import { monthWords } from '@/components/admin/statistics/month-words';
import { DataTable } from '@/components/admin/ui/DataTable';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import type { NameOfScope } from '@/domain/subscriptions/scope';
import { scopeKey } from '@/domain/subscriptions/scope';
import type { SubscriberCounts } from '@/domain/subscriptions/subscriber';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { ScopeName } from './ScopeName';

interface SubscriberCountsPartProps {
  language: string;
  counts: SubscriberCounts;
  names: ReadonlyMap<string, NameOfScope>;
}

/** How the number of subscribers grew, and how many follow what in which language. */
export function SubscriberCountsPart({ language, counts, names }: SubscriberCountsPartProps) {
  const t = getStaffT(language);
  const number = new Intl.NumberFormat(language);
  const first = monthWords(counts.months[0]?.month ?? '', language);
  const last = monthWords(counts.months.at(-1)?.month ?? '', language);
  return (
    <>
      <section className="section">
        <SectionTitle>{t('subscribers.growth')}</SectionTitle>
        <p className="hint">{t('subscribers.growthHint')}</p>
        <MonthChart
          language={language}
          months={counts.months}
          words={{
            chart: t('subscribers.chart', { first, last }),
            caption: t('subscribers.growth'),
            column: t('subscribers.number'),
          }}
        />
      </section>
      <section className="section">
        <DataTable
          caption={t('subscribers.followed')}
          rows={counts.scopes}
          rowKey={(row) => `${scopeKey(row.scope)} ${row.language}`}
          columns={[
            {
              key: 'scope',
              label: t('subscribers.followed'),
              isHeader: true,
              cell: ({ scope }) => <ScopeName {...{ scope, names, language }} />,
            },
            {
              key: 'language',
              label: t('subscribers.language'),
              cell: (row) => languageName(row.language, language),
            },
            {
              key: 'count',
              label: t('subscribers.number'),
              isNumber: true,
              cell: ({ count }) => number.format(count),
            },
          ]}
        />
      </section>
    </>
  );
}

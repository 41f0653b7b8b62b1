import { DataTable } from '@/components/admin/ui/DataTable';
import type { MonthCount } from '@/domain/statistics/statistics';
import { getStaffT } from '@/i18n/staff/translate';
import { CHART } from './chart-classes';
import { barWords, monthWords } from './month-words';

/** Of a bar, in units of its drawing. */
const TALLEST = 90;

interface MonthChartProps {
  language: string;
  months: readonly MonthCount[];
  /** What is counted; requests, unless it says otherwise. */
  words?: { chart: string; caption: string; column: string };
}

/** Requests, or what else is counted, by month: bars, and a table with the same numbers. */
export function MonthChart({ language, months, words }: MonthChartProps) {
  const t = getStaffT(language);
  const first = monthWords(months[0]?.month ?? '', language);
  const last = monthWords(months.at(-1)?.month ?? '', language);
  const number = new Intl.NumberFormat(language);
  return (
    <figure className={CHART}>
      <div
        className="mb-4 grid auto-cols-[minmax(0,1fr)] grid-flow-col"
        role="img"
        aria-label={words?.chart ?? t('statistics.chart', { first, last })}
      >
        {months.map((each, at) => (
          <Bar key={each.month} {...{ language, months, at }} />
        ))}
      </div>
      <DataTable
        caption={words?.caption ?? t('statistics.perMonth')}
        isCaptionHidden
        rows={months}
        rowKey={({ month }) => month}
        columns={[
          {
            key: 'month',
            label: t('statistics.month'),
            isHeader: true,
            cell: ({ month }) => monthWords(month, language),
          },
          {
            key: 'count',
            label: words?.column ?? t('statistics.requests'),
            isNumber: true,
            cell: ({ count }) => number.format(count),
          },
        ]}
      />
    </figure>
  );
}

/** Whether a number is no wider than the step of a bar. */
function fits(words: string): boolean {
  return [...words].length <= 5;
}

function Bar({ language, months, at }: MonthChartProps & { at: number }) {
  const { month = '', count = 0 } = months[at] ?? {};
  const most = Math.max(1, ...months.map((each) => each.count));
  const height = count === 0 ? 0 : Math.max(1, Math.round((count / most) * TALLEST));
  const words = barWords(month, language);
  const short = new Intl.NumberFormat(language, { notation: 'compact' });
  const isNamed = count === most || months.every((each) => fits(short.format(each.count)));
  return (
    <div className="grid content-start justify-items-center whitespace-nowrap text-[0.6875rem] leading-[1.4] lining-nums">
      <div className="grid h-[8rem] content-end justify-items-center justify-self-stretch border-line border-b">
        {count > 0 && isNamed && <span>{short.format(count)}</span>}
        {count > 0 && (
          <svg viewBox={`0 0 18 ${height}`} className="w-[1.125rem] fill-accent" aria-hidden="true">
            <rect width={18} height={height} />
          </svg>
        )}
      </div>
      <span>{words.month}</span>
      {(at === 0 || month.endsWith('-01')) && <span className="text-faint">{words.year}</span>}
    </div>
  );
}

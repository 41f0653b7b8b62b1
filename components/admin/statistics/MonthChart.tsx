import { DataTable } from '@/components/admin/ui/DataTable';
import type { MonthCount } from '@/domain/statistics/statistics';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { barWords, monthWords } from './month-words';

/** In units of the drawing, in which letters are 10.5 high. */
const STEP = 30;
const BAR = 18;
const TOP = 14;
const TALLEST = 90;
const BASE = TOP + TALLEST;
const HEIGHT = BASE + 32;

interface MonthChartProps {
  language: string;
  months: readonly MonthCount[];
}

/** Requests by month: bars, and a table with the same numbers. */
export function MonthChart({ language, months }: MonthChartProps) {
  const t = getStaffT(language);
  const first = monthWords(months[0]?.month ?? '', language);
  const last = monthWords(months.at(-1)?.month ?? '', language);
  const number = new Intl.NumberFormat(language);
  return (
    <figure className="chart">
      <svg
        viewBox={`0 0 ${months.length * STEP} ${HEIGHT}`}
        role="img"
        aria-label={t('statistics.chart', { first, last })}
      >
        <line x1={0} x2={months.length * STEP} y1={BASE + 0.5} y2={BASE + 0.5} />
        {months.map((each, at) => (
          <Bar key={each.month} {...{ language, months, at }} />
        ))}
      </svg>
      <DataTable
        caption={t('statistics.perMonth')}
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
            label: t('statistics.requests'),
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

/** Time runs in the direction of the language. */
function Bar({ language, months, at }: MonthChartProps & { at: number }) {
  const { month = '', count = 0 } = months[at] ?? {};
  const most = Math.max(1, ...months.map((each) => each.count));
  const place = direction(language) === 'rtl' ? months.length - 1 - at : at;
  const middle = place * STEP + STEP / 2;
  const height = count === 0 ? 0 : Math.max(1, Math.round((count / most) * TALLEST));
  const words = barWords(month, language);
  const short = new Intl.NumberFormat(language, { notation: 'compact' });
  const isNamed = count === most || months.every((each) => fits(short.format(each.count)));
  return (
    <g>
      <rect x={middle - BAR / 2} y={BASE - height} width={BAR} height={height} />
      {count > 0 && isNamed && (
        <text x={middle} y={BASE - height - 4}>
          {short.format(count)}
        </text>
      )}
      <text x={middle} y={BASE + 14}>
        {words.month}
      </text>
      {(at === 0 || month.endsWith('-01')) && (
        <text className="year" x={middle} y={BASE + 28}>
          {words.year}
        </text>
      )}
    </g>
  );
}

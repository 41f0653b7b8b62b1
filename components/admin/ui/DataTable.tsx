import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  /** Head of the column; on narrow screens shown before each value. */
  label: string;
  cell(row: Row): ReactNode;
  /** Whether the cell is the header of its row. */
  isHeader?: boolean;
  /** The whole name of the column, where the label is an abbreviation. */
  name?: string;
  /** Its cells: space, alignment, and on narrow screens the display. */
  className?: string;
  /** Its head: space at the end, least width and alignment. */
  headClassName?: string;
  /** Whether the head is only for screen readers, as over checkboxes. */
  isLabelHidden?: boolean;
  isNumber?: boolean;
  /** Sorting by this column: address of the head, and the present order. */
  sort?: { href: string; now: 'ascending' | 'descending' | 'none' };
}

interface DataTableProps<Row> {
  caption: string;
  isCaptionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Whether cells are centred across the row instead of on one line. */
  isMiddle?: boolean;
  rowKey(row: Row): string;
}

const CAPTION = 'py-2 text-start font-display font-heavy text-large max-md:block';
const HEAD =
  'sticky top-0 z-1 border-ink border-b-2 bg-sheet py-2 font-normal text-faint text-small wrap-break-word';
const CELL = 'py-2 pe-4 font-normal wrap-break-word max-md:block max-md:py-0.5 max-md:pe-0';
const NUMBER = 'text-end tabular-nums lining-nums md:min-w-[5.5rem]';

/** Without a least width, Chinese would be broken into a column of single characters. */
const PLAIN = 'text-start md:not-has-[>input]:min-w-[5.5rem]';
const LABELLED =
  'max-md:before:me-[0.375rem] max-md:before:text-faint max-md:before:text-small ' +
  "max-md:before:content-[attr(data-label)_'_']";
const ARROWS = {
  ascending: "after:content-['_↑']",
  descending: "after:content-['_↓']",
  none: '',
};

/** A table with sticky heads; on narrow screens one block per row. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, isCaptionHidden, columns, rows, rowKey, isMiddle } = props;
  const align = isMiddle ? 'align-middle' : 'align-baseline';
  return (
    <table className="text-small max-md:block min-[72rem]:[&_time]:whitespace-nowrap [&_bdi]:wrap-anywhere">
      <caption className={isCaptionHidden ? 'sr-only' : CAPTION}>{caption}</caption>
      <thead className="max-md:hidden">
        <tr className="border-line border-b">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={`${HEAD} ${align} ${headClassOf(column)}`}
              aria-sort={column.sort?.now}
            >
              <Head column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map((row) => (
          <tr key={rowKey(row)} className="border-line border-b max-md:flow-root max-md:py-3">
            {columns.map((column) => (
              <Cell key={column.key} {...{ column, row, align }} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head<Row>({ column: { label, name, isLabelHidden, sort } }: { column: Column<Row> }) {
  if (isLabelHidden) return <span className="sr-only">{label}</span>;
  if (name) {
    return (
      <>
        <span aria-hidden="true" title={name}>
          {label}
        </span>
        <span className="sr-only">{name}</span>
      </>
    );
  }
  return sort ? (
    <a href={sort.href} className={`inline-block min-h-6 ${ARROWS[sort.now]}`}>
      {label}
    </a>
  ) : (
    label
  );
}

interface CellProps<Row> {
  column: Column<Row>;
  row: Row;
  align: string;
}

function Cell<Row>({ column, row, align }: CellProps<Row>) {
  const { isHeader, isLabelHidden, isNumber, label, className } = column;
  const content = column.cell(row);
  if (isHeader) {
    return (
      <th scope="row" className={`${CELL} ${align} text-start text-body leading-[1.35]`}>
        {content}
      </th>
    );
  }
  const kind = className ?? `${CELL} ${isNumber ? NUMBER : PLAIN}`;
  return (
    <td
      className={`wrap-break-word max-md:empty:hidden ${align} ${kind} ${isLabelHidden ? '' : LABELLED}`}
      data-label={isLabelHidden ? undefined : label}
    >
      {content}
    </td>
  );
}

function headClassOf<Row>({ headClassName, isNumber, isLabelHidden, name }: Column<Row>): string {
  if (headClassName) return headClassName;
  const least = isLabelHidden || name ? '' : 'md:min-w-[5.5rem]';
  return `pe-4 ${least} ${isNumber ? 'text-end tabular-nums lining-nums' : 'text-start'}`;
}

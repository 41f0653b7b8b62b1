import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  /** The head of the column; on narrow screens it stands before each value. */
  label: string;
  cell(row: Row): ReactNode;
  /** The cell names its row. */
  isHeader?: boolean;
  /** The head is there for those who do not see the page only, as over a column of boxes to tick. */
  isLabelHidden?: boolean;
  isNumber?: boolean;
  /** Sorting by this column: where the head leads, and how the rows are sorted by it now. */
  sort?: { href: string; now: 'ascending' | 'descending' | 'none' };
}

interface DataTableProps<Row> {
  caption: string;
  isCaptionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey(row: Row): string;
}

/** A ledger: ruled rows under sticky heads, and on a narrow screen one block per row. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, isCaptionHidden, columns, rows, rowKey } = props;
  return (
    <table className="table">
      <caption className={isCaptionHidden ? 'unseen' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={column.isNumber ? 'is-number' : undefined}
              aria-sort={column.sort?.now}
            >
              <Head column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head<Row>({ column: { label, isLabelHidden, sort } }: { column: Column<Row> }) {
  if (isLabelHidden) return <span className="unseen">{label}</span>;
  return sort ? (
    <a href={sort.href} className="sorting">
      {label}
    </a>
  ) : (
    label
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  if (column.isHeader) return <th scope="row">{content}</th>;
  const className = column.isNumber ? 'is-number' : undefined;
  return (
    <td className={className} data-label={column.isLabelHidden ? undefined : column.label}>
      {content}
    </td>
  );
}

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
  /** Class of its head and cells. */
  className?: string;
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
  rowKey(row: Row): string;
}

/** A table with sticky heads; on narrow screens one block per row. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, isCaptionHidden, columns, rows, rowKey } = props;
  return (
    <table className="data-table">
      <caption className={isCaptionHidden ? 'unseen' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={classOf(column)}
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

function Head<Row>({ column: { label, name, isLabelHidden, sort } }: { column: Column<Row> }) {
  if (isLabelHidden) return <span className="unseen">{label}</span>;
  if (name) {
    return (
      <>
        <span aria-hidden="true" title={name}>
          {label}
        </span>
        <span className="unseen">{name}</span>
      </>
    );
  }
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
  return (
    <td className={classOf(column)} data-label={column.isLabelHidden ? undefined : column.label}>
      {content}
    </td>
  );
}

function classOf<Row>({ isNumber, className }: Column<Row>): string | undefined {
  return className ?? (isNumber ? 'is-number' : undefined);
}

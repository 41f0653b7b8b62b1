import type { ReactNode } from 'react';
import type { Table, TableCell, TableRow } from '@/domain/documents/document';
import { cutAtWord } from '@/domain/documents/plain/cut-text';
import { blockText } from '@/domain/documents/plain/plain-text';
import { type BodyContext, several } from './body-context';

const LABEL_LENGTH = 80;
/** A scrollable region must be focusable, and then needs role and name (WCAG 2.1.1, 4.1.2). */
const SCROLLABLE = { className: 'table-scroll', role: 'region', tabIndex: 0 } as const;

/**
 * A table in a focusable region that can be scrolled by keyboard, named by the table's first row. A
 * first row of only header cells becomes the head.
 */
export function table(
  { content: rows }: Table,
  context: BodyContext,
  cellContent: (cell: TableCell) => ReactNode,
): ReactNode {
  const [first, ...others] = rows;
  if (!first) return null;
  const hasHead = first.content.every((cell) => cell.type === 'tableHeader');
  const body = hasHead ? others : rows;
  const row = (one: TableRow) => (
    <tr>{several(one.content.map((cell) => tableCell(cell, one === first, cellContent(cell))))}</tr>
  );
  const region = { ...SCROLLABLE, 'aria-label': labelOf(first, context) };
  return (
    <div {...region}>
      <table>
        {hasHead && <thead>{row(first)}</thead>}
        {body.length > 0 && <tbody>{several(body.map(row))}</tbody>}
      </table>
    </div>
  );
}

function tableCell(cell: TableCell, inFirstRow: boolean, content: ReactNode): ReactNode {
  const { colspan, rowspan } = cell.attrs;
  const spans = {
    colSpan: colspan > 1 ? colspan : undefined,
    rowSpan: rowspan > 1 ? rowspan : undefined,
  };
  if (cell.type === 'tableCell') return <td {...spans}>{content}</td>;
  return (
    <th scope={inFirstRow ? 'col' : 'row'} {...spans}>
      {content}
    </th>
  );
}

function labelOf(row: TableRow, context: BodyContext): string {
  const words = row.content.map((cell) => cell.content.map(blockText).join(' ').trim());
  return cutAtWord(words.filter(Boolean).join(' · '), LABEL_LENGTH, context.language);
}

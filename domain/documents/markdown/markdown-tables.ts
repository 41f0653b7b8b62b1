import type { TableRow as MarkdownRow, Table as MarkdownTable } from 'mdast';
import type { Table, TableCell } from '@/domain/documents/document';
import { inlinesFrom } from './markdown-inlines';
import { type MarkdownReading, refusal } from './markdown-reading';

const ONE_CELL = { colspan: 1, rowspan: 1 };

/**
 * A table of GitHub Flavored Markdown; its first row becomes the column headers.
 * @throws Error naming the line for column alignment, which a document's tables cannot have
 */
export function tableFrom(node: MarkdownTable, reading: MarkdownReading): Table {
  if (node.align?.some((align) => align !== null)) {
    throw refusal(node, 'columns of a table are not aligned');
  }
  return {
    type: 'table',
    content: node.children.map((row, index) => ({
      type: 'tableRow',
      content: cellsFrom(row, index === 0 ? 'tableHeader' : 'tableCell', reading),
    })),
  };
}

function cellsFrom(row: MarkdownRow, type: TableCell['type'], reading: MarkdownReading) {
  return row.children.map((cell): TableCell => {
    const content = inlinesFrom(cell.children, reading);
    const paragraph = content.length
      ? { type: 'paragraph' as const, content }
      : { type: 'paragraph' as const };
    return { type, attrs: { ...ONE_CELL }, content: [paragraph] };
  });
}

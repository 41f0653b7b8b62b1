import type { Block, TableCell, TableRow } from '@/domain/documents/document';
import { isDropped } from './elements';
import type { HtmlElement, HtmlNode } from './tree';

const MAX_SPAN = 100;

/**
 * A table; or the blocks of its cells one after another if it has a single cell or is nested,
 * because pages and mails use such tables for layout.
 */
export function tableOf(
  table: HtmlElement,
  isInside: boolean,
  cellBlocks: (nodes: readonly HtmlNode[]) => Block[],
): Block[] {
  const before = table.children.flatMap((child) => {
    return typeof child !== 'string' && child.name === 'caption' ? cellBlocks(child.children) : [];
  });
  const loose = looseText(table);
  if (loose.trim() !== '') before.push(...cellBlocks([loose]));
  const rows = rowsOf(table).filter((row) => cellsOf(row).length > 0);
  const content = rows.map((row, n): TableRow => {
    return {
      type: 'tableRow',
      content: cellsOf(row).map((cell) => cellOf(cell, rows.length - n, cellBlocks)),
    };
  });
  const cells = content.flatMap((row) => row.content);
  if (isInside || cells.length <= 1) return [...before, ...cells.flatMap(filledBlocks)];
  return [...before, { type: 'table', content }];
}

function cellOf(
  { name, attributes, children }: HtmlElement,
  rowsLeft: number,
  cellBlocks: (nodes: readonly HtmlNode[]) => Block[],
): TableCell {
  const blocks = cellBlocks(children);
  return {
    type: name === 'th' ? 'tableHeader' : 'tableCell',
    attrs: {
      colspan: spanOf(attributes.colspan, MAX_SPAN),
      rowspan: spanOf(attributes.rowspan, Math.min(MAX_SPAN, rowsLeft)),
    },
    content: blocks.length ? blocks : [{ type: 'paragraph' }],
  };
}

function rowsOf(element: HtmlElement): HtmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string' || isDropped(child)) return [];
    if (child.name === 'tr') return [child];
    return /^t(head|body|foot)$/.test(child.name) ? rowsOf(child) : [];
  });
}

/** Text beside the cells: parsers move it before the table, but not where nesting was cut off. */
function looseText({ children }: HtmlElement): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child;
      return /^t(r|head|body|foot)$/.test(child.name) && !isDropped(child) ? looseText(child) : '';
    })
    .join('');
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.children.filter((child): child is HtmlElement => {
    return typeof child !== 'string' && /^t[dh]$/.test(child.name) && !isDropped(child);
  });
}

function filledBlocks({ content }: TableCell): Block[] {
  return content.filter((block) => block.type !== 'paragraph' || block.content?.length);
}

function spanOf(value: string | undefined, largest: number): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, largest) : 1;
}

import { Extension, Node } from '@tiptap/core';
import { tableEditing } from '@tiptap/pm/tables';
import { spansOf } from './attributes';

declare module '@tiptap/core' {
  interface NodeConfig<Options, Storage> {
    /** Role of the node for `prosemirror-tables`. */
    tableRole?: 'table' | 'row' | 'cell' | 'header_cell';
  }
}

/** Tables with the roles of `prosemirror-tables`. Every row has at least one cell. */
export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  tableRole: 'table',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['div', { class: 'table-scroll' }, ['table', ['tbody', 0]]],
});

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)+',
  tableRole: 'row',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

const spans = () => ({
  colspan: { default: 1, rendered: false },
  rowspan: { default: 1, rendered: false },
});
const shown = ({ colspan, rowspan }: { colspan?: number; rowspan?: number }) => ({
  ...(colspan === 1 ? {} : { colspan }),
  ...(rowspan === 1 ? {} : { rowspan }),
});

export const TableCell = Node.create({
  name: 'tableCell',
  content: 'block+',
  tableRole: 'cell',
  isolating: true,
  addAttributes: spans,
  parseHTML: () => [{ tag: 'td', getAttrs: spansOf }],
  renderHTML: ({ node }) => ['td', shown(node.attrs), 0],
});

export const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'block+',
  tableRole: 'header_cell',
  isolating: true,
  addAttributes: spans,
  parseHTML: () => [{ tag: 'th', getAttrs: spansOf }],
  renderHTML: ({ node }) => ['th', shown(node.attrs), 0],
});

/** Cell selection, and repair of tables whose spans do not fit. */
export const TableEditing = Extension.create({
  name: 'tableEditing',
  priority: 10,
  addProseMirrorPlugins: () => [tableEditing()],
  extendNodeSchema: (extension) => {
    const role = 'tableRole' in extension.config ? extension.config.tableRole : undefined;
    return role ? { tableRole: role } : {};
  },
});

import type { Node } from '@tiptap/pm/model';
import { continued, hasWords, isParagraphRow, type Owner, type Row } from './rows/rows';

/** The blocks of a text and the rows that they belong to. */
export interface Owned {
  doc: Node;
  owners: readonly Owner[];
}

interface Known {
  rows: readonly Row[];
  /** Rows of known nodes, so that undone or moved blocks find their row. */
  remembered: WeakMap<Node, string>;
  /** Assigns rows to a whole text by content alone. */
  align(doc: Node): Owner[];
}

/**
 * The rows after a change. A block keeps its row while it is edited; a new block takes the next
 * paragraph without a translation, else the row of the previous block; an empty paragraph leaves
 * headings and lists to their buttons. A text replaced as a whole is aligned anew.
 */
export function ownersAfter(before: Owned, doc: Node, known: Known): Owner[] {
  const old = before.doc.children;
  const now = doc.children;
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, now.length) - head;
  while (tail < most && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const lost = before.owners.slice(head, old.length - tail);
  const fresh = now.slice(head, now.length - tail);
  const isKnown = (node: Node) => known.remembered.has(node);
  const isAll = head + tail === 0 && old.length > 1 && now.length > 1 && old.length !== now.length;
  if (isAll && !fresh.some(isKnown)) return known.align(doc);
  const kept = fresh.map((node, at) => known.remembered.get(node) ?? lost[at] ?? null);
  const isOpen = fresh.map((node, at) => at >= lost.length && !isKnown(node));
  const owners = [
    ...before.owners.slice(0, head),
    ...kept,
    ...before.owners.slice(old.length - tail),
  ];
  const all = now.map((_, at) => isOpen[at - head] ?? false);
  const fits = (row: Row, at: number) => (isBare(now[at]) ? isParagraphRow(row) : hasWords(row));
  return joined(continued(known.rows, owners, all, fits), all);
}

function isBare(node: Node | undefined): boolean {
  return node?.type.name === 'paragraph' && node.content.size === 0;
}

/** A block without a row of its own gets that of the previous block. */
function joined(owners: readonly Owner[], isOpen: readonly boolean[]): Owner[] {
  const made: Owner[] = [];
  for (const [at, owner] of owners.entries()) {
    made.push(owner ?? (isOpen[at] ? (made[at - 1] ?? null) : null));
  }
  return made;
}

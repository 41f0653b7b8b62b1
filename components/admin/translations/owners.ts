import type { Node } from '@tiptap/pm/model';
import { continued, type Owner, type Row } from './rows/rows';

/** The blocks of a text and the rows that they belong to. */
export interface Owned {
  doc: Node;
  owners: readonly Owner[];
}

interface Known {
  rows: readonly Row[];
  /** Rows of blocks that were seen before, so that what is undone or put in by hand finds its place. */
  remembered: WeakMap<Node, string>;
  /** Tells the rows of a whole text from nothing but its words. */
  align(doc: Node): Owner[];
}

/**
 * The rows after a change. Blocks keep their row while somebody writes in them; what comes in new goes on at the next
 * paragraph without a translation, else belongs to the row before. A text that was replaced as a whole is looked at anew.
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
  return joined(continued(known.rows, owners, all), all);
}

/** What found no row of its own belongs to the block before it. */
function joined(owners: readonly Owner[], isOpen: readonly boolean[]): Owner[] {
  const made: Owner[] = [];
  for (const [at, owner] of owners.entries()) {
    made.push(owner ?? (isOpen[at] ? (made[at - 1] ?? null) : null));
  }
  return made;
}

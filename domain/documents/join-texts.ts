import type { Inline, NoteInline } from './document-nodes';
import { jsonKey } from './same';

/**
 * Joins neighbouring texts with the same marks, as every editor does on opening a document: a stored
 * one that was not joined would count as changed once somebody looks at it.
 */
export function joinTexts<Node extends Inline | NoteInline>(nodes: readonly Node[]): Node[] {
  const joined: Node[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text' && marksKey(last) === marksKey(node))
      joined[joined.length - 1] = { ...last, text: last.text + node.text };
    else joined.push(node);
  }
  return joined;
}

/** The same for the same marks in any order. */
function marksKey({ marks = [] }: { marks?: readonly unknown[] }): string {
  return marks.map(jsonKey).sort().join();
}

import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { MAX_DEPTH, MAX_NODES, MAX_TEXT_BYTES } from '@/domain/documents/document-limits';
import { isTooLarge } from './document-of';
import type { EditorHost } from './host';

/** Refuses a change that would make the text too large to be stored, and says so. */
export function sizeLimits(host: EditorHost) {
  return Extension.create({
    name: 'sizeLimits',
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction(tr) {
          if (!tr.docChanged || !isNearLimits(tr.doc) || !isTooLarge(tr.doc)) return true;
          host.warn(host.words.tooLong);
          return false;
        },
      }),
    ],
  });
}

/** A cheap estimate, so that only huge texts are measured exactly. */
function isNearLimits(doc: Node): boolean {
  let nodes = 0;
  let attributes = 0;
  const deepest = (node: Node, depth: number): number => {
    nodes += 1;
    for (const each of [node, ...node.marks]) {
      for (const value of Object.values(each.attrs)) attributes += String(value ?? '').length;
    }
    let found = depth;
    node.forEach((child) => {
      found = Math.max(found, deepest(child, depth + 1));
    });
    return found;
  };
  const depth = deepest(doc, 1);
  return (
    depth > MAX_DEPTH || nodes > MAX_NODES / 2 || doc.nodeSize + attributes > MAX_TEXT_BYTES / 8
  );
}

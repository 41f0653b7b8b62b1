import type { Node } from '@tiptap/pm/model';
import type { DialogRequest } from './host';

/** The dialog that edits the node at `pos`; null for a node that is edited in the text itself. */
export function editRequest(node: Node, pos: number): DialogRequest | null {
  switch (node.type.name) {
    case 'figure':
      return { kind: 'images', pos, several: false };
    case 'gallery':
      return { kind: 'images', pos, several: true };
    case 'archivalItem':
      return { kind: 'archivalItem', pos };
    case 'attachedFile':
      return { kind: 'attachedFile', pos };
    case 'videoLink':
      return { kind: 'videoLink', pos, href: null };
    case 'footnote':
      return { kind: 'footnote', pos };
    case 'passage':
      return { kind: 'passage', pos };
    default:
      return null;
  }
}

import type { Node } from '@tiptap/pm/model';
import type { EditorHost } from '@/components/admin/editor/host';

/**
 * Label of a note's mark. Its text is kept in an attribute: browsers cannot compose input after
 * text that is not editable, and lose it.
 */
export function noteMark(node: Node, words: EditorHost['words']) {
  const text = node.textBetween(0, node.content.size, ' ', ' ');
  return {
    class: 'note-mark',
    contenteditable: 'false',
    role: 'doc-noteref',
    'aria-label': `${words.footnote}: ${text}`,
    title: text,
  };
}

/** Gives the cursor a position on both sides of the mark. */
export const NOTE_STAND = { class: 'ProseMirror-separator', alt: '' };

import type { Node } from '@tiptap/pm/model';
import type { EditorHost } from '@/components/admin/editor/host';

/**
 * What the mark of a note says. Its words stand in no text within it: browsers let nobody compose letters behind words
 * that cannot be edited, and lose them.
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

/** Stands in the mark, so that the cursor finds a place on either side of it. */
export const NOTE_STAND = { class: 'ProseMirror-separator', alt: '' };

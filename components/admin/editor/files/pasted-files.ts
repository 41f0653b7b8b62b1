import { Extension } from '@tiptap/core';
import type { Fragment } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { EditorHost } from '@/components/admin/editor/host';
import type { RefusedCopy } from './file-source';

/**
 * Files that were copied from a text of another story: the server gives this story a copy of each,
 * which the pasted block shows. Where it refuses, the block stays and a warning says what to do.
 */
export function pastedFiles(host: EditorHost) {
  return Extension.create({
    name: 'pastedFiles',
    addProseMirrorPlugins() {
      const { editor } = this;
      const pasted = new Set<string>();
      const copies = new Map<string, string>();
      const copy = async (view: EditorView, id: string) => {
        const answer = await host.files.copy(id);
        if (view.isDestroyed) return;
        if (!answer.ok) return host.warn(refusalWords(host, answer));
        copies.set(id, answer.file.id);
        host.announce(host.say('fileCopied', { name: answer.file.name }));
        // Not an undo step of its own; `uiEvent` keeps warnings about what was left out.
        const tr = view.state.tr.setMeta('addToHistory', false).setMeta('uiEvent', 'paste');
        view.dispatch(tr.setMeta('pastedFiles', true));
      };
      return [
        new Plugin({
          props: {
            transformPasted(slice) {
              for (const id of filesIn(slice.content)) if (!host.files.has(id)) pasted.add(id);
              return slice;
            },
          },
          // Also after *Redo*, which brings the block back as it was pasted.
          appendTransaction: (transactions, _, state) =>
            editor.isEditable &&
            transactions.some((tr) => tr.docChanged || tr.getMeta('pastedFiles'))
              ? showingCopies(state, copies)
              : null,
          view: () => ({
            update(view) {
              if (pasted.size === 0) return;
              const arrived = filesIn(view.state.doc.content).filter((id) => pasted.delete(id));
              for (const id of arrived) void copy(view, id);
            },
          }),
        }),
      ];
    },
  });
}

/** The text with each copied file in place of the one it was copied from; null where none is shown. */
export function showingCopies(
  { doc, tr }: EditorState,
  copies: ReadonlyMap<string, string>,
): Transaction | null {
  if (copies.size === 0) return null;
  doc.descendants((node, pos) => {
    const attachmentId = copies.get(node.attrs.attachmentId);
    if (attachmentId !== undefined) tr.setNodeAttribute(pos, 'attachmentId', attachmentId);
    return !node.isTextblock;
  });
  return tr.docChanged ? tr : null;
}

/** Ids of the files that blocks show, each once. */
export function filesIn(content: Fragment): string[] {
  const found = new Set<string>();
  content.descendants((node) => {
    if (node.type.name === 'attachedFile') found.add(node.attrs.attachmentId);
    return !node.isTextblock;
  });
  return [...found];
}

function refusalWords({ words }: EditorHost, { why, message }: RefusedCopy): string {
  if (why === 'notAllowed') return words.fileCopyNotAllowed;
  if (why === 'missing') return words.fileCopyMissing;
  return message || words.fileCopyFailed;
}

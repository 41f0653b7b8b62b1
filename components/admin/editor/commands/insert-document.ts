import type { Editor } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import type { Document } from '@/domain/stories/document';

/** Puts all blocks of a document where the cursor is; an empty paragraph there gives way. */
export function insertDocument(editor: Editor, document: Document): void {
  const { state, view } = editor;
  const { content } = editor.schema.nodeFromJSON(document);
  view.dispatch(state.tr.replaceSelection(new Slice(content, 0, 0)).scrollIntoView());
}

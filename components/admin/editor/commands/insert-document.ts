import { Slice } from '@tiptap/pm/model';
import type { Document } from '@/domain/stories/document';
import type { Writing } from './writing';

/** Puts all blocks of a document where the cursor is; an empty paragraph there gives way. */
export function insertDocument(editor: Writing, document: Document): void {
  const { state, view } = editor;
  const { content } = editor.schema.nodeFromJSON(document);
  view.dispatch(state.tr.replaceSelection(new Slice(content, 0, 0)).scrollIntoView());
}

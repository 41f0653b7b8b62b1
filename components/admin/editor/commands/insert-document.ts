import { Slice } from '@tiptap/pm/model';
import type { Document } from '@/domain/documents/document';
import { amongWords } from './behind';
import { putListInItem } from './pasted';
import type { Writing } from './writing';

/** Inserts all blocks of a document after the selection; replaces an empty paragraph there. */
export function insertDocument(editor: Writing, document: Document): void {
  const { content } = editor.schema.nodeFromJSON(document);
  const { empty } = editor.state.selection;
  if (empty && putListInItem(editor, new Slice(content, 0, 0))) return;
  const tr = amongWords(editor.state);
  editor.view.dispatch(tr.replaceSelection(new Slice(content, 0, 0)).scrollIntoView());
}

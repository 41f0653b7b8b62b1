import { getSchema } from '@tiptap/core';
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import { documentOf } from '@/components/admin/editor/document-of';
import { bodySchema } from '@/components/admin/editor/schema/extensions';
import type { Block, Document, Inline } from '@/domain/documents/document';
import type { Writing } from './writing';

export const schema = getSchema(bodySchema);

/** An editor without a browser, for tests. */
export class Desk implements Writing {
  readonly schema = schema;
  state: EditorState;
  readonly view = {
    dispatch: (tr: Parameters<EditorState['apply']>[0]) => {
      this.state = this.state.apply(tr);
    },
  };

  constructor(document: Document) {
    const doc = schema.nodeFromJSON(document);
    this.state = EditorState.create({ doc, plugins: [tableEditing()] });
  }

  select(from: number, to: number, whole: boolean): void {
    const { doc, tr } = this.state;
    const place = (n: number) => n % (doc.content.size + 1);
    const [begin = 0, end = 0] = [place(from), place(to)].toSorted((a, b) => a - b);
    const node = doc.nodeAt(begin);
    const isWhole = whole && node && !node.isText && NodeSelection.isSelectable(node);
    const selection = isWhole
      ? NodeSelection.create(doc, begin)
      : TextSelection.between(doc.resolve(begin), doc.resolve(end));
    this.state = this.state.apply(tr.setSelection(selection));
  }

  /** Types a letter, after the cursor has left a selected node. */
  type(text: string): void {
    this.view.dispatch(this.state.tr.insertText(text));
  }

  get blocks(): Block[] {
    return documentOf(this).content;
  }
}

export function deskOf(...content: Block[]): Desk {
  return new Desk({ type: 'doc', content });
}

export function paragraph(...content: (string | Inline)[]): Block {
  if (content.length === 0) return { type: 'paragraph' };
  const inlines = content.map((each): Inline => {
    return typeof each === 'string' ? { type: 'text', text: each } : each;
  });
  return { type: 'paragraph', content: inlines };
}

export const note = (text: string): Inline => ({
  type: 'footnote',
  content: [{ type: 'text', text }],
});
export const figure: Block = { type: 'figure', attrs: { pictureId: 'p1' } };
export const separator: Block = { type: 'horizontalRule' };

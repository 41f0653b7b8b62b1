import type { Node, Schema } from '@tiptap/pm/model';
import type { Block, Document, Figure, Inline, NoteInline } from '@/domain/documents/document';
import { problemWithSize } from '@/domain/documents/document-limits';
import { figureUse, galleryOf } from '@/domain/documents/figure-use';
import { noteOf, noteParagraphs } from '@/domain/documents/notes';
import { cleanText } from '@/domain/documents/plain/clean-text';
import type { Writing } from './commands/writing';

/**
 * The editor's content as a document: without the empty paragraph that the editor keeps at the end,
 * and without marks on footnotes, which documents do not have.
 */
export function documentOf(editor: Writing): Document {
  const json: Document = editor.state.doc.toJSON();
  const content = [...json.content];
  if (content.length > 1 && isEmptyParagraph(content.at(-1))) content.pop();
  return { type: 'doc', content: content.map((block) => inNormalForm(block) as Block) };
}

export function nodeOf(schema: Schema, document: Document): Node {
  return schema.nodeFromJSON(document);
}

/** Whether a text is too long or nested too deeply to be stored. */
export function isTooLarge(doc: Node): boolean {
  return problemWithSize(doc.toJSON()) !== null;
}

function isEmptyParagraph(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && !block.content?.length;
}

/** Keys in the order of `parseDocument`, so that equal texts are equal JSON. */
function inNormalForm(node: Inline | Block): Inline | Block {
  if (node.type === 'text') {
    const { type, marks } = node;
    const text = cleanText(node.text);
    return marks ? { type, text, marks } : { type, text };
  }
  if (node.type === 'figure') {
    const { pictureId, ...use } = node.attrs;
    return { type: 'figure', attrs: { pictureId, ...figureUse(use) } };
  }
  if (node.type === 'gallery') {
    const figures = node.content.map((figure) => inNormalForm(figure) as Figure);
    return galleryOf(figures, node.attrs?.width);
  }
  if (node.type === 'archivalItem') {
    const { dates, access, ...item } = node.attrs;
    return { ...node, attrs: { ...item, ...(dates && { dates }), ...(access && { access }) } };
  }
  const { marks, ...rest } = { marks: undefined, ...node };
  const kept = marks && node.type === 'hardBreak' ? { ...rest, marks } : rest;
  if (!('content' in kept) || !kept.content) return kept as Inline | Block;
  const all = kept.content
    .map((child) => inNormalForm(child as Block))
    .filter((child) => !('text' in child) || child.text !== '');
  const content = kept.type === 'footnote' ? noteOf(noteParagraphs(all as NoteInline[])) : all;
  if (content.length > 0) return { ...kept, content } as Block;
  const { content: _, ...empty } = kept;
  return empty as Block;
}

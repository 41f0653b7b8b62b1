import type { Editor } from '@tiptap/core';
import type { Node, Schema } from '@tiptap/pm/model';
import type { Block, Document } from '@/domain/stories/document';
import { problemWithSize } from '@/domain/stories/document-limits';
import { plainText } from '@/domain/stories/plain-text';
import { segmenter } from '@/domain/stories/segments';
import { wordCount } from '@/domain/stories/teaser';
import type { BodyInfo } from './contract';

/**
 * What the editor holds, as a document: without the empty paragraph that the editor keeps at the end to write on, and
 * without marks on footnotes, which a document does not have.
 */
export function documentOf(editor: Editor): Document {
  const json: Document = editor.state.doc.toJSON();
  const content = [...json.content];
  if (content.length > 1 && isEmptyParagraph(content.at(-1))) content.pop();
  return withoutNoteMarks({ type: 'doc', content });
}

/** A document as a node of the schema. */
export function nodeOf(schema: Schema, document: Document): Node {
  return schema.nodeFromJSON(document);
}

/** Words and characters of the running text. */
export function infoOf(document: Document, language: string): BodyInfo {
  let characters = 0;
  for (const _ of segmenter(language, 'grapheme').segment(plainText(document))) characters += 1;
  return { words: wordCount(document, language), characters };
}

/** Whether a text is too long or nested too deeply to be stored. */
export function isTooLarge(doc: Node): boolean {
  return problemWithSize(doc.toJSON()) !== null;
}

function isEmptyParagraph(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && !block.content?.length;
}

function withoutNoteMarks<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutNoteMarks) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => {
    return key !== 'marks' || Reflect.get(value, 'type') !== 'footnote';
  });
  return Object.fromEntries(entries.map(([key, part]) => [key, withoutNoteMarks(part)])) as T;
}

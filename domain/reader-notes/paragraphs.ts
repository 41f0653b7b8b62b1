/** Lists the paragraphs of a story, from which a reader chooses the one that a note is about. */
import { createHash } from 'node:crypto';
import { anchorText } from '@/domain/anchors/anchor-text';
import type { Document } from '@/domain/documents/document';
import { foldSpace } from '@/domain/documents/plain/clean-text';
import { cutAtWord } from '@/domain/documents/plain/cut-text';
import type { NoteParagraph } from './reader-note';

/** Characters of a paragraph that are kept with a note, so that staff find it after the text changed. */
const MOST_KEPT = 300;

/**
 * The blocks of a text that have words, in order; of equal ones the first.
 * @param language of the text, by which words are cut
 */
export function noteParagraphs(body: Document, language: string): NoteParagraph[] {
  const byKey = new Map<string, NoteParagraph>();
  for (const block of body.content) {
    const text = foldSpace(anchorText(block));
    const key = createHash('sha256').update(text).digest('base64url').slice(0, 16);
    if (text !== '' && !byKey.has(key)) {
      byKey.set(key, { key, text: cutAtWord(text, MOST_KEPT, language) });
    }
  }
  return [...byKey.values()];
}

/**
 * The path of a page with a text fragment, which scrolls to the paragraph and marks it where its
 * words still are; elsewhere the page is shown from its beginning.
 * @param paragraph as a note keeps it: `…` at the end when it was cut
 */
export function paragraphPath(path: string, paragraph: string): string {
  const words = encodeURIComponent(paragraph.replace(/…$/, '')).replaceAll('-', '%2D');
  return paragraph === '' ? path : `${path}#:~:text=${words}`;
}

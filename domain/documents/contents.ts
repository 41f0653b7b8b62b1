import type { Block, Document } from './document';
import { foldSpace } from './plain/clean-text';
import { blockText } from './plain/plain-text';

/** A text with fewer headings is read without a list of them. */
const FEWEST = 3;

/** A heading in the contents of a text, and the id of its element. */
export interface ContentsEntry {
  id: string;
  words: string;
  block: Block;
}

/** The main headings of a long text in reading order; none for a short one. */
export function contentsOf({ content }: Pick<Document, 'content'>): ContentsEntry[] {
  const entries = content
    .filter((block) => block.type === 'heading' && block.attrs.level === 2)
    .map((block) => ({ block, words: foldSpace(blockText(block)) }))
    .filter(({ words }) => words !== '')
    .map((entry, at) => ({ ...entry, id: `part-${at + 1}` }));
  return entries.length < FEWEST ? [] : entries;
}

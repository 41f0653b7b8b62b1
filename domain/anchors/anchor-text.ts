import type { Block, Document } from '@/domain/documents/document';
import { inlineText } from '@/domain/documents/plain/plain-text';
import { eachBlock } from '@/domain/documents/walk';
import type { AnchorBlock } from './anchor';

/**
 * The words of a block, to which ranges refer: its paragraphs on lines of their own, line breaks as
 * spaces, without footnotes.
 */
export function anchorText(block: Block): string {
  if (block.type === 'archivalItem') return block.attrs.label;
  return eachBlock([block])
    .flatMap((each) =>
      each.type === 'paragraph' || each.type === 'heading' ? [inlineText(each.content)] : [],
    )
    .join('\n');
}

/** The blocks of a document in the form that comments are anchored to. */
export function anchorBlocks(document: Document, hashes: readonly string[]): AnchorBlock[] {
  return document.content.map((block, index) => {
    return { hash: hashes[index] ?? '', text: anchorText(block) };
  });
}

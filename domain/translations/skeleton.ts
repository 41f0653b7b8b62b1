/** The structure of a source block from which its translation starts, without words. */
import type { Block, Inline } from '@/domain/documents/document';
import { childBlocks, linkRuns, mapCaptions, mapInlines } from '@/domain/documents/walk';

/**
 * The block with which its translation starts: headings of the same level, lists and tables of the
 * same shape, footnotes in place, all empty; images with their widths and crops, files, videos,
 * dividing lines and archival items are copied, captions of the source are not.
 * A link keeps its words, so that it stays a link while they are translated.
 */
export function skeletonOf(block: Block): Block {
  return withoutCaptions(mapInlines(block, linksAndNotes));
}

/** An empty block of the same kind; a block without text is copied. */
export function emptyLike(block: Block): Block {
  switch (block.type) {
    case 'bulletList':
    case 'orderedList':
      return { ...block, content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] };
    case 'blockquote':
    case 'pullQuote':
    case 'passage':
      return { ...block, content: [{ type: 'paragraph' }] };
    default:
      return withoutCaptions(mapInlines(block, () => []));
  }
}

/** Images without the captions of the source. */
function withoutCaptions(block: Block): Block {
  return mapCaptions(block, () => undefined);
}

/** Whether a block is still empty: no text and nothing such as an image. */
export function isBlank(block: Block): boolean {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return !block.content?.some((node) => node.type !== 'hardBreak');
    case 'bulletList':
    case 'orderedList':
    case 'blockquote':
    case 'pullQuote':
    case 'passage':
      return childBlocks(block).every(isBlank);
    default:
      return false;
  }
}

/** The links with their words, separated by spaces, and the notes, in order. */
function linksAndNotes(inlines: readonly Inline[]): Inline[] {
  const kept: Inline[] = [];
  for (const { link, nodes } of linkRuns(inlines)) {
    if (link && kept.at(-1)?.type === 'text') kept.push({ type: 'text', text: ' ' });
    for (const node of nodes) {
      if (node.type === 'footnote') kept.push({ type: 'footnote' });
      else if (link && node.type === 'text') kept.push(node);
    }
  }
  return kept;
}

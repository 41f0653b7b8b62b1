/** The structure of a source block from which its translation starts, without words. */
import type { Block, Inline, Mark, Paragraph } from '@/domain/documents/document';

/**
 * The block with which its translation starts: headings of the same level, lists and tables of the
 * same shape, footnotes in place, all empty; images, dividing lines and archival items are copied.
 * A link has its address as text until it is translated.
 */
export function skeletonOf(block: Block): Block {
  return shaped(block, linksAndNotes);
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
      return shaped(block, () => []);
  }
}

/** Whether a block is still empty: no text and nothing such as an image. */
export function isBlank(block: Block): boolean {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return !block.content?.some((node) => node.type !== 'hardBreak');
    case 'bulletList':
    case 'orderedList':
      return block.content.every((item) => item.content.every(isBlank));
    case 'blockquote':
    case 'pullQuote':
    case 'passage':
      return (block.content as Block[]).every(isBlank);
    default:
      return false;
  }
}

function shaped(block: Block, keep: (inlines: readonly Inline[]) => Inline[]): Block {
  const all = (list: readonly Block[]) => list.map((each) => shaped(each, keep));
  const within = (inlines: readonly Inline[] = []) => {
    const kept = keep(inlines);
    return kept.length > 0 ? { content: kept } : {};
  };
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', ...within(block.content) };
    case 'heading':
      return { type: 'heading', attrs: block.attrs, ...within(block.content) };
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map((item) => ({ ...item, content: all(item.content) })),
      };
    case 'blockquote':
    case 'passage':
      return { ...block, content: all(block.content) };
    case 'pullQuote':
      return {
        ...block,
        content: block.content.map((line): Paragraph => {
          return { type: 'paragraph', ...within(line.content) };
        }),
      };
    case 'table':
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({ ...cell, content: all(cell.content) })),
        })),
      };
    case 'figure':
    case 'gallery':
    case 'horizontalRule':
    case 'archivalItem':
      return block;
  }
}

/** One text node per link, whatever marks it contains, and the notes, in order. */
function linksAndNotes(inlines: readonly Inline[]): Inline[] {
  const kept: Inline[] = [];
  let open = '';
  for (const node of inlines) {
    if (node.type === 'footnote') kept.push({ type: 'footnote' });
    const link = node.type === 'footnote' ? undefined : linkOf(node.marks);
    const href = link?.attrs.href ?? '';
    if (link && href !== open) {
      if (kept.at(-1)?.type === 'text') kept.push({ type: 'text', text: ' ' });
      kept.push({ type: 'text', text: href, marks: [link] });
    }
    open = href;
  }
  return kept;
}

function linkOf(marks: readonly Mark[] = []) {
  return marks.find((mark) => mark.type === 'link');
}

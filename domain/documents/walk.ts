/** The walkers over the blocks and the inline nodes of a document. */
import type { Block, Document, Inline, Mark, NoteInline } from './document';
import { figureUse } from './figure-use';

export type LinkMark = Extract<Mark, { type: 'link' }>;

/** The blocks directly within a block: in its items or cells, in a quotation, passage or gallery. */
export function childBlocks(block: Block): Block[] {
  switch (block.type) {
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content);
    case 'blockquote':
    case 'passage':
    case 'pullQuote':
    case 'gallery':
      return block.content;
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content));
    default:
      return [];
  }
}

/** All blocks at every depth in reading order, each before those within it. */
export function eachBlock(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...eachBlock(childBlocks(block))]);
}

/** The inline nodes of a paragraph or heading, each note followed by its content; else none. */
export function eachInline(block: Block): (Inline | NoteInline)[] {
  if (block.type !== 'paragraph' && block.type !== 'heading') return [];
  return (block.content ?? []).flatMap((node): (Inline | NoteInline)[] =>
    node.type === 'footnote' ? [node, ...(node.content ?? [])] : [node],
  );
}

/**
 * The block with other inline nodes in each of its paragraphs and headings.
 * @param isKept blocks that are not changed, nor those within them
 */
export function mapInlines(
  block: Block,
  put: (inlines: readonly Inline[]) => Inline[],
  isKept?: (block: Block) => boolean,
): Block {
  const change = (leaf: Block): Block => {
    if (leaf.type !== 'paragraph' && leaf.type !== 'heading') return leaf;
    const { content: before = [], ...line } = leaf;
    const content = put(before);
    return content.length > 0 ? { ...line, content } : line;
  };
  return mapLeaves(block, change, isKept);
}

/** The block with other captions of its images; undefined for that of the library. */
export function mapCaptions(
  block: Block,
  put: (caption: string) => string | undefined,
  isKept?: (block: Block) => boolean,
): Block {
  const change = (leaf: Block): Block => {
    if (leaf.type !== 'figure' || !leaf.attrs.caption) return leaf;
    const { pictureId, caption, ...use } = leaf.attrs;
    return { ...leaf, attrs: { pictureId, ...figureUse({ ...use, caption: put(caption) }) } };
  };
  return mapLeaves(block, change, isKept);
}

/** The body with other ids of the attachments that it shows. */
export function mapAttachedFiles(body: Document, idOf: (id: string) => string): Document {
  const change = (leaf: Block): Block =>
    leaf.type === 'attachedFile'
      ? { ...leaf, attrs: { attachmentId: idOf(leaf.attrs.attachmentId) } }
      : leaf;
  return { ...body, content: body.content.map((block) => mapLeaves(block, change)) };
}

/**
 * The block with others in place of the blocks that have none within them.
 * @param change returns a block of the same type
 */
function mapLeaves(
  block: Block,
  change: (leaf: Block) => Block,
  isKept: (block: Block) => boolean = () => false,
): Block {
  const all = <B extends Block>(list: readonly B[]) =>
    list.map((each) => mapLeaves(each, change, isKept) as B);
  if (isKept(block)) return block;
  switch (block.type) {
    case 'bulletList':
    case 'orderedList': {
      const content = block.content.map((item) => ({ ...item, content: all(item.content) }));
      return { ...block, content };
    }
    case 'blockquote':
    case 'passage':
      return { ...block, content: all(block.content) };
    case 'pullQuote':
      return { ...block, content: all(block.content) };
    case 'gallery':
      return { ...block, content: all(block.content) };
    case 'table': {
      const content = block.content.map((row) => ({
        ...row,
        content: row.content.map((cell) => ({ ...cell, content: all(cell.content) })),
      }));
      return { ...block, content };
    }
    default:
      return change(block);
  }
}

/** Neighbouring inline nodes with the same link, or without one. */
export interface LinkRun<Node> {
  link: LinkMark | null;
  nodes: Node[];
}

/** The inline nodes of a line, grouped by their link. */
export function linkRuns<Node extends Inline | NoteInline>(
  inlines: readonly Node[],
): LinkRun<Node>[] {
  const runs: LinkRun<Node>[] = [];
  for (const node of inlines) {
    const link = linkOf(node);
    const last = runs.at(-1);
    if (last && last.link?.attrs.href === link?.attrs.href) last.nodes.push(node);
    else runs.push({ link, nodes: [node] });
  }
  return runs;
}

/** The link of an inline node. */
export function linkOf(node: Inline | NoteInline): LinkMark | null {
  if (node.type === 'footnote' || node.type === 'paragraphBreak') return null;
  return node.marks?.find((mark) => mark.type === 'link') ?? null;
}

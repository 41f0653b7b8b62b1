import type { List, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Block, Figure, Heading, ListItem, Paragraph } from '@/domain/documents/document';
import { galleryOf } from '@/domain/documents/figure-use';
import { attributesOf, figureUseFrom, galleryWidthFrom } from './markdown-figures';
import { inlinesFrom, languageAttributesFrom } from './markdown-inlines';
import { itemFrom, videoFrom } from './markdown-leaves';
import { atLine, type MarkdownReading, refusal } from './markdown-reading';
import { tableFrom } from './markdown-tables';

/**
 * Blocks from the children of a Markdown container. Footnote definitions are skipped; their content
 * is placed at the reference.
 * @throws Error naming the line of anything that a document cannot contain
 */
export function blocksFrom(nodes: RootContent[], reading: MarkdownReading): Block[] {
  return nodes
    .filter((node) => node.type !== 'footnoteDefinition')
    .map((node) => blockFrom(node, reading));
}

function blockFrom(node: RootContent, reading: MarkdownReading): Block {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', content: inlinesFrom(node.children, reading) };
    case 'heading': {
      const level = headingLevel(node.depth);
      if (!level) throw refusal(node, 'headings run from ## to ####');
      return { type: 'heading', attrs: { level }, content: inlinesFrom(node.children, reading) };
    }
    case 'list':
      return listFrom(node, reading);
    case 'blockquote':
      return { type: 'blockquote', content: atLeastOne(blocksFrom(node.children, reading)) };
    case 'table':
      return tableFrom(node, reading);
    case 'thematicBreak':
      return { type: 'horizontalRule' };
    case 'leafDirective':
      return leafFrom(node, reading);
    case 'containerDirective':
      return containerFrom(node, reading);
    default:
      throw refusal(node, `${node.type} has no place in a story`);
  }
}

function headingLevel(depth: number): Heading['attrs']['level'] | null {
  return depth === 2 || depth === 3 || depth === 4 ? depth : null;
}

function listFrom(node: List, reading: MarkdownReading): Block {
  const content = node.children.map((item): ListItem => {
    return { type: 'listItem', content: atLeastOne(blocksFrom(item.children, reading)) };
  });
  if (!node.ordered) return { type: 'bulletList', content };
  return { type: 'orderedList', attrs: { start: node.start ?? 1 }, content };
}

function leafFrom(node: LeafDirective, reading: MarkdownReading): Block {
  const { options } = reading;
  if (node.children.length) throw refusal(node, `::${node.name} takes attributes, no label`);
  switch (node.name) {
    case 'figure':
      return figureFrom(node, reading);
    case 'file': {
      const { file } = options;
      if (!file) throw refusal(node, 'there are no files');
      const attachmentId = atLine(node, () => file(attributesOf(node)));
      return { type: 'attachedFile', attrs: { attachmentId } };
    }
    case 'video':
      return atLine(node, () => videoFrom(attributesOf(node), options));
    case 'item':
      return atLine(node, () => itemFrom(attributesOf(node)));
    default:
      throw refusal(node, `unknown directive ::${node.name}`);
  }
}

function figureFrom(node: LeafDirective, { options }: MarkdownReading): Figure {
  const { use, rest } = atLine(node, () => figureUseFrom(attributesOf(node)));
  return { type: 'figure', attrs: { pictureId: atLine(node, () => options.figure(rest)), ...use } };
}

function containerFrom(node: ContainerDirective, reading: MarkdownReading): Block {
  const [first] = node.children;
  if (first?.type === 'paragraph' && first.data?.directiveLabel) {
    throw refusal(node, `:::${node.name} takes no label`);
  }
  if (!first) throw refusal(node, `:::${node.name} is empty`);
  if (node.name === 'lang') {
    const attrs = atLine(node, () => languageAttributesFrom(node.attributes));
    return { type: 'passage', attrs, content: atLeastOne(blocksFrom(node.children, reading)) };
  }
  if (node.name === 'gallery') {
    const width = atLine(node, () => galleryWidthFrom(attributesOf(node)));
    return galleryOf(only(node, reading, isFigure), width);
  }
  if (Object.keys(node.attributes ?? {}).length) {
    throw refusal(node, `:::${node.name} takes no attributes`);
  }
  if (node.name === 'pullquote') {
    return { type: 'pullQuote', content: only(node, reading, isParagraph) };
  }
  throw refusal(node, `unknown directive :::${node.name}`);
}

const isParagraph = (block: Block): block is Paragraph => block.type === 'paragraph';
const isFigure = (block: Block): block is Figure => block.type === 'figure';

function only<T extends Block>(
  node: ContainerDirective,
  reading: MarkdownReading,
  isRight: (block: Block) => block is T,
): T[] {
  const content = blocksFrom(node.children, reading);
  if (!content.every(isRight)) throw refusal(node, `:::${node.name} holds something it may not`);
  return content;
}

function atLeastOne(blocks: Block[]): Block[] {
  return blocks.length ? blocks : [{ type: 'paragraph' }];
}

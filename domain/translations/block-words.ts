import type { Block, Inline, NoteInline } from '@/domain/documents/document';

/**
 * All words of a block on one line, to compare two versions: notes in brackets, pull quotes
 * included.
 * @param withAddresses adds the address of a link after its text
 */
export function blockWords(block: Block, withAddresses = false): string {
  return wordsIn(block, withAddresses).replace(/\s+/gu, ' ').trim();
}

function wordsIn(block: Block, withAddresses: boolean): string {
  const all = (list: readonly Block[]) => list.map((each) => wordsIn(each, withAddresses));
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineWords(block.content ?? [], withAddresses);
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => all(item.content)).join(' ');
    case 'table':
      return block.content
        .flatMap((row) => row.content.flatMap((cell) => all(cell.content)))
        .join(' ');
    case 'archivalItem': {
      const { label, identifier, href } = block.attrs;
      return [label, identifier, ...(withAddresses && href ? [`<${href}>`] : [])].join(' ');
    }
    case 'blockquote':
    case 'pullQuote':
    case 'passage':
      return all(block.content).join(' ');
    case 'figure':
    case 'gallery':
    case 'horizontalRule':
      return '';
  }
}

function inlineWords(inlines: readonly (Inline | NoteInline)[], withAddresses: boolean): string {
  return inlines
    .map((node, index) => {
      if (node.type === 'footnote') return ` [${inlineWords(node.content ?? [], withAddresses)}] `;
      const words = node.type === 'text' ? node.text : ' ';
      const href = hrefOf(node);
      const next = inlines[index + 1];
      const isLast = href !== '' && (!next || hrefOf(next) !== href);
      return withAddresses && isLast ? `${words} <${href}>` : words;
    })
    .join('');
}

function hrefOf(node: Inline | NoteInline): string {
  if (node.type === 'footnote') return '';
  const link = node.marks?.find((mark) => mark.type === 'link');
  return link ? link.attrs.href : '';
}

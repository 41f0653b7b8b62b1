import type { Block, Inline, NoteInline } from '@/domain/documents/document';
import { childBlocks, linkRuns } from '@/domain/documents/walk';

/**
 * All words of a block on one line, to compare two versions: notes in brackets, their paragraphs
 * divided by ¶, pull quotes and captions of this text included.
 * @param withAddresses adds the address of a link after its text
 */
export function blockWords(block: Block, withAddresses = false): string {
  return wordsIn(block, withAddresses).replace(/\s+/gu, ' ').trim();
}

function wordsIn(block: Block, withAddresses: boolean): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineWords(block.content ?? [], withAddresses);
    case 'figure':
      return block.attrs.caption ?? '';
    case 'archivalItem': {
      const { label, identifier, href, dates = '', access = '' } = block.attrs;
      const words = [label, dates, identifier, access];
      return [...words, ...(withAddresses && href ? [`<${href}>`] : [])].filter(Boolean).join(' ');
    }
    case 'videoLink':
      return `${block.attrs.label} <${block.attrs.href}>`;
    default:
      return childBlocks(block)
        .map((each) => wordsIn(each, withAddresses))
        .join(' ');
  }
}

function inlineWords(inlines: readonly (Inline | NoteInline)[], withAddresses: boolean): string {
  const runs = linkRuns(inlines).map(({ link, nodes }) => {
    const words = nodes.map((node) => {
      if (node.type === 'footnote') return ` [${inlineWords(node.content ?? [], withAddresses)}] `;
      if (node.type === 'paragraphBreak') return ' ¶ ';
      return node.type === 'text' ? node.text : ' ';
    });
    return words.join('') + (withAddresses && link ? ` <${link.attrs.href}>` : '');
  });
  return runs.join('');
}

import { createHash } from 'node:crypto';
import type { Block, Document, Inline, Mark, NoteInline } from './document';

/** What a block says, without what a translation need not follow. */
type Said = string | Said[];

/** The hash of a block without content, such as the empty paragraph that editors leave at the end. */
const NOTHING = hash(['paragraph', '']);

/**
 * One hash (first 16 hex digits of SHA-256) per top-level block, the title's before them when one is given. Hashed is
 * what the block says: its words (NFC, white space folded), footnotes, link addresses, pictures and structure. Bold,
 * italics, language marks and any other attribute of a picture, such as its crop, make no difference: no translation
 * falls behind by them.
 */
export function blockHashes(document: Document, title?: string): string[] {
  const blocks = document.content.map((block) => hash(saidBy(block)));
  return title === undefined ? blocks : [hash(['title', words(title)]), ...blocks];
}

/**
 * How many blocks a translation is behind its source: blocks of today's source that it was not made from, or blocks it
 * was made from that are gone, whichever are more. So one changed, added or removed paragraph counts 1, moved ones 0.
 * Empty blocks do not count.
 */
export function blocksBehind(sourceNow: string[], madeFrom: string[]): number {
  return Math.max(countMissing(sourceNow, madeFrom), countMissing(madeFrom, sourceNow));
}

/** How many of the hashes the others lack, twins counted one by one. */
function countMissing(hashes: string[], others: string[]): number {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  let missing = 0;
  for (const one of hashes) {
    const count = left.get(one) ?? 0;
    if (count > 0) left.set(one, count - 1);
    else if (one !== NOTHING) missing += 1;
  }
  return missing;
}

function hash(said: Said): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16);
}

function words(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function saidBy(block: Block): Said {
  switch (block.type) {
    case 'paragraph':
      return ['paragraph', saidInline(block.content)];
    case 'heading':
      return ['heading', String(block.attrs.level), saidInline(block.content)];
    case 'figure':
      return ['figure', block.attrs.pictureId];
    case 'archivalItem':
      return ['item', block.attrs.identifier, words(block.attrs.label), block.attrs.href ?? ''];
    case 'horizontalRule':
      return ['rule'];
    case 'bulletList':
    case 'orderedList':
      return [block.type, ...block.content.map((item) => item.content.map(saidBy))];
    case 'table':
      return [
        'table',
        ...block.content.map((row) => row.content.map((cell) => cell.content.map(saidBy))),
      ];
    default:
      return [block.type, ...block.content.map((child: Block) => saidBy(child))];
  }
}

/** Words of neighbours joined whatever their marks; control characters, which no text has, set off links and notes. */
function saidInline(inlines: Array<Inline | NoteInline> = []): string {
  let said = '';
  let open = '';
  for (const node of inlines) {
    const href = node.type === 'footnote' ? '' : hrefOf(node.marks);
    if (open && href !== open) said += '\u0003';
    if (href && href !== open) said += `\u0001${href}\u0002`;
    open = href;
    if (node.type === 'text') said += node.text;
    else if (node.type === 'hardBreak') said += ' ';
    else said += `\u0004${saidInline(node.content)}\u0005`;
  }
  return words(open ? `${said}\u0003` : said);
}

function hrefOf(marks: Mark[] = []): string {
  const link = marks.find((mark) => mark.type === 'link');
  return link ? link.attrs.href : '';
}

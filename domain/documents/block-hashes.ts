import { createHash } from 'node:crypto';
import type { ArchivalItem, Block, Document, Inline, NoteInline } from './document';
import { composed } from './plain/clean-text';
import { linkRuns } from './walk';

/** The content of a block that a translation has to follow. */
type Said = string | Said[];

/**
 * One hash (first 16 hex digits of SHA-256) per top-level block, preceded by the title's if one is
 * given. Hashed are words (NFC, white space folded), footnotes, link addresses, images with their
 * own captions, and structure. Language marks, those of letters (bold, italics, superscript, small caps …) and the width
 * and crop of an image are not: changing them makes no translation outdated.
 */
export function blockHashes(document: Document, title?: string): string[] {
  const blocks = document.content.map((block) => hash(saidBy(block)));
  return title === undefined ? blocks : [hash(['title', words(title)]), ...blocks];
}

function hash(said: Said): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16);
}

function words(text: string): string {
  return composed(text).replace(/\s+/gu, ' ').trim();
}

function saidBy(block: Block): Said {
  switch (block.type) {
    case 'paragraph':
      return ['paragraph', saidInline(block.content)];
    case 'heading':
      return ['heading', String(block.attrs.level), saidInline(block.content)];
    case 'figure':
      return ['figure', block.attrs.pictureId, ...captionSaid(block.attrs.caption)];
    case 'archivalItem':
      return saidByItem(block);
    case 'attachedFile':
      return ['file', block.attrs.attachmentId];
    case 'videoLink':
      return ['video', block.attrs.href, words(block.attrs.label)];
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

/** Nothing without a caption of its own, as in hashes made before there were any. */
function captionSaid(caption: string | undefined): string[] {
  return caption ? [words(caption)] : [];
}

/** Without dates and access the same as before items had them, so that their hashes stay. */
function saidByItem({ attrs }: ArchivalItem): Said {
  const { identifier, label, href, dates, access } = attrs;
  const known = dates || access ? [words(dates ?? ''), access ?? ''] : [];
  return ['item', identifier, words(label), href ?? '', ...known];
}

/**
 * Joins neighbouring text nodes whatever their marks. Control characters, which no text contains,
 * delimit links, notes and their paragraphs.
 */
function saidInline(inlines: readonly (Inline | NoteInline)[] = []): string {
  const runs = linkRuns(inlines).map(({ link, nodes }) => {
    const said = nodes.map(saidByNode).join('');
    return link ? `\u0001${link.attrs.href}\u0002${said}\u0003` : said;
  });
  return words(runs.join(''));
}

function saidByNode(node: Inline | NoteInline): string {
  if (node.type === 'text') return node.text;
  if (node.type === 'paragraphBreak') return '\u0006';
  return node.type === 'hardBreak' ? ' ' : `\u0004${saidInline(node.content)}\u0005`;
}

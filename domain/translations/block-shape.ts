import type { Block } from '@/domain/documents/document';
import { blockText } from '@/domain/documents/plain/plain-text';
import { eachBlock, eachInline, linkOf } from '@/domain/documents/walk';

/** Features by which blocks in different languages are compared. */
export interface BlockShape {
  type: Block['type'];
  /** Level of a heading; otherwise 0. */
  level: number;
  /** Letters and digits without notes and captions, weighted by the information of the script. */
  length: number;
  /** Items of a list, rows of a table, blocks of a quotation; otherwise 1. */
  parts: number;
  /** Content that is the same in every language: numbers, links, images, call numbers. */
  marks: ReadonlySet<string>;
}

export function shapeOf(block: Block): BlockShape {
  const text =
    block.type === 'pullQuote' ? block.content.map(blockText).join(' ') : blockText(block);
  const marks = new Set([...numbersIn(text), ...marksIn(block)]);
  return {
    type: block.type,
    level: block.type === 'heading' ? block.attrs.level : 0,
    length: weigh(text),
    parts: 'content' in block && !isLine(block) ? (block.content?.length ?? 0) : 1,
    marks,
  };
}

/** Whether a block is a paragraph without text, as editors leave one at the end. */
export function isEmptyBlock(block: Block): boolean {
  if (block.type !== 'paragraph') return false;
  return (block.content ?? []).every(
    (node) =>
      node.type === 'hardBreak' ||
      (node.type === 'text' && linkOf(node) === null && node.text.trim() === ''),
  );
}

/** Similarity of two versions of a block in one language, from 0 to 1, by their common words. */
export function likenessOf(one: Block, other: Block): number {
  const words = wordsOf(one);
  const others = wordsOf(other);
  const shared = [...words].filter((word) => others.has(word)).length;
  const all = words.size + others.size;
  const byWords = all === 0 ? 0 : (2 * shared) / all;
  return one.type === other.type ? 0.2 + 0.8 * byWords : 0.8 * byWords;
}

/** Length in Latin letters: a Chinese character is half a word, Arabic script omits vowels. */
function weigh(text: string): number {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const signs = text.match(/[\p{Script=Han}\p{Script=Hangul}]/gu)?.length ?? 0;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  return letters + 2 * signs + 0.2 * arabic;
}

function isLine(block: Block): boolean {
  return block.type === 'paragraph' || block.type === 'heading';
}

/** Words; for scripts without spaces, pairs of letters. */
function wordsOf(block: Block): Set<string> {
  const words = new Set<string>();
  for (const word of blockText(block)
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) {
    if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word)) {
      words.add(word);
      continue;
    }
    for (let place = 0; place < word.length - 1; place += 1)
      words.add(word.slice(place, place + 2));
    if (word.length === 1) words.add(word);
  }
  return words;
}

const ZEROES = ['0'.codePointAt(0), 0x660, 0x6f0, 0x966, 0xff10].map(Number);

/** Numbers of two digits or more, in any script's digits. */
function numbersIn(text: string): string[] {
  return (text.match(/\p{Nd}{2,}/gu) ?? []).map((digits) =>
    [...digits].map((digit) => digitOf(digit.codePointAt(0) ?? 0)).join(''),
  );
}

function digitOf(code: number): string {
  const zero = ZEROES.find((start) => code >= start && code < start + 10);
  return zero === undefined ? String.fromCodePoint(code) : String(code - zero);
}

function marksIn(top: Block): string[] {
  return eachBlock([top]).flatMap((block) => {
    if (block.type === 'figure') return [`image ${block.attrs.pictureId}`];
    if (block.type === 'archivalItem') {
      return [`item ${block.attrs.identifier}`, ...externalMark(block.attrs.href)];
    }
    if (block.type === 'attachedFile') return [`file ${block.attrs.attachmentId}`];
    if (block.type === 'videoLink') return externalMark(block.attrs.href);
    return eachInline(block).flatMap((node) => externalMark(linkOf(node)?.attrs.href));
  });
}

/** Internal addresses differ by language, external ones do not. */
function externalMark(href: string | null | undefined): string[] {
  return href && /^https?:/.test(href) ? [`link ${href}`] : [];
}

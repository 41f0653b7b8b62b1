/** What differs between two versions of a text, paragraph by paragraph, for people to choose between them. */

import {
  isSameText,
  type TypedText,
  WORD_FIELDS,
  type WordField,
} from '@/components/admin/writing/autosave/typed-text';
import type { Block, Document } from '@/domain/documents/document';
import { figureIds } from '@/domain/documents/figures';

/** A line of the body in both, only in the first, or only in the second. */
export interface BodyLine {
  is: 'same' | 'first' | 'second';
  /** What the line says; '' for an image or a separator, which its kind names. */
  text: string;
  kind: Block['type'];
  /** Which block it is: of the second text where only that has it, else of the first. */
  block: number;
  /** Images that it shows. */
  images: readonly string[];
}

export interface Difference {
  fields: { field: WordField; first: string; second: string }[];
  body: BodyLine[];
  /** Paragraphs that are not the same in both; one that was changed counts once. */
  changed: number;
}

/** Pairs compared at most; of longer texts only what they have in common at both ends is found. */
const MOST_PAIRS = 1_000_000;

/** @returns null when the two read the same */
export function differenceOf(first: TypedText, second: TypedText): Difference | null {
  if (isSameText(first, second)) return null;
  const fields = WORD_FIELDS.filter((field) => first[field] !== second[field]).map((field) => {
    return { field, first: first[field], second: second[field] };
  });
  const body = linesOf(first.body, second.body);
  return { fields, body, changed: countChanged(body) };
}

/** The lines that differ, each with one line that is the same before and after it. */
export function aroundChanges(lines: readonly BodyLine[]): BodyLine[] {
  return lines.filter((line, at) => {
    return (
      line.is !== 'same' ||
      [lines[at - 1], lines[at + 1]].some((near) => near && near.is !== 'same')
    );
  });
}

function linesOf(first: Document, second: Document): BodyLine[] {
  const a = first.content.map(keyed);
  const b = second.content.map(keyed);
  let head = 0;
  while (head < a.length && head < b.length && a[head]?.key === b[head]?.key) head += 1;
  let tail = 0;
  const most = Math.min(a.length, b.length) - head;
  while (tail < most && a.at(-1 - tail)?.key === b.at(-1 - tail)?.key) tail += 1;
  return [
    ...a.slice(0, head).map((line) => told(line, 'same')),
    ...between(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map((line) => told(line, 'same')),
  ];
}

interface Keyed {
  key: string;
  block: Block;
  at: number;
}

function keyed(block: Block, at: number): Keyed {
  return { key: JSON.stringify(block), block, at };
}

/** The longest common run of lines, by the table of its lengths. */
function between(a: Keyed[], b: Keyed[]): BodyLine[] {
  if (a.length * b.length > MOST_PAIRS) {
    return [...a.map((line) => told(line, 'first')), ...b.map((line) => told(line, 'second'))];
  }
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i]?.key === b[j]?.key ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: BodyLine[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [left, right] = [a[i], b[j]];
    if (left && right && left.key === right.key) {
      lines.push(told(left, 'same'));
      i += 1;
      j += 1;
    } else if (left && (!right || at(i + 1, j) >= at(i, j + 1))) {
      lines.push(told(left, 'first'));
      i += 1;
    } else if (right) {
      lines.push(told(right, 'second'));
      j += 1;
    }
  }
  return lines;
}

function told({ block, at }: Keyed, is: BodyLine['is']): BodyLine {
  const text = wordsOf(block);
  const images = figureIds({ type: 'doc', content: [block] });
  return { is, text, kind: block.type, block: at, images };
}

/** What a block says, on one line. */
export function wordsOf(block: Block): string {
  return wordsIn(block).replace(/\s+/gu, ' ').trim();
}

/** Every word of a block, its notes among them: unlike `plainText`, nothing may be passed over here. */
function wordsIn(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  const { text, content, attrs, type } = node as {
    text?: unknown;
    content?: unknown;
    attrs?: { label?: unknown };
    type?: unknown;
  };
  if (typeof text === 'string') return text;
  if (type === 'archivalItem') return String(attrs?.label ?? '');
  if (!Array.isArray(content)) return ' ';
  const inner = content.map(wordsIn).join(type === 'paragraph' || type === 'heading' ? '' : ' ');
  return type === 'footnote' ? ` [${inner.trim()}] ` : inner;
}

function countChanged(lines: readonly BodyLine[]): number {
  let changed = 0;
  let run = { first: 0, second: 0 };
  for (const line of [...lines, { is: 'same' as const }]) {
    if (line.is !== 'same') {
      run[line.is] += 1;
      continue;
    }
    changed += Math.max(run.first, run.second);
    run = { first: 0, second: 0 };
  }
  return changed;
}

/** Differences between two versions of a text by paragraph, for people to compare. */

import { regionsOf } from '@/domain/documents/compare';
import type { Block, Document } from '@/domain/documents/document';
import { figureIds } from '@/domain/documents/figures';
import { blockWords } from '@/domain/documents/plain/block-words';
import { jsonKey } from '@/domain/documents/same';
import {
  isSameContent,
  TEXT_FIELDS,
  type TextContent,
  type TextField,
} from '@/domain/texts/text-content';

/** A line of the body in both versions, only in the first, or only in the second. */
export interface BodyLine {
  is: 'same' | 'first' | 'second';
  /** Text of the line; '' for an image, a file or a separator. */
  text: string;
  kind: Block['type'];
  /** Index of its block: in the second version where only that has it, else in the first. */
  block: number;
  /** Ids of the images that it shows. */
  images: readonly string[];
  /** The figure or gallery itself, whose use of images is compared in words. */
  figure: Block | null;
}

export interface Difference {
  fields: { field: TextField; first: string; second: string }[];
  body: BodyLine[];
  /** Number of paragraphs that differ; a changed one counts once. */
  changed: number;
}

/** @returns null when the two read the same */
export function differenceOf(first: TextContent, second: TextContent): Difference | null {
  if (isSameContent(first, second)) return null;
  const fields = TEXT_FIELDS.filter((field) => first[field] !== second[field]).map((field) => {
    return { field, first: first[field], second: second[field] };
  });
  const body = linesOf(first.body, second.body);
  return { fields, body, changed: countChanged(body) };
}

/** The lines that differ, each with one unchanged line before and after it. */
export function aroundChanges(lines: readonly BodyLine[]): BodyLine[] {
  return lines.filter((line, at) => {
    return (
      line.is !== 'same' ||
      [lines[at - 1], lines[at + 1]].some((near) => near && near.is !== 'same')
    );
  });
}

function linesOf(first: Document, second: Document): BodyLine[] {
  const a = first.content;
  const b = second.content;
  const lines: BodyLine[] = [];
  const add = (block: Block | undefined, is: BodyLine['is'], place: number) => {
    if (block) lines.push(lineOf(block, is, place));
  };
  let at = 0;
  const keep = (until: number) => {
    for (; at < until; at += 1) add(a[at], 'same', at);
  };
  for (const region of regionsOf(a.map(jsonKey), b.map(jsonKey))) {
    keep(region.first.start);
    for (; at < region.first.end; at += 1) add(a[at], 'first', at);
    for (let n = region.second.start; n < region.second.end; n += 1) add(b[n], 'second', n);
  }
  keep(a.length);
  return lines;
}

function lineOf(block: Block, is: BodyLine['is'], at: number): BodyLine {
  const text = blockWords(block);
  const images = figureIds({ content: [block] });
  const figure = block.type === 'figure' || block.type === 'gallery' ? block : null;
  return { is, text, kind: block.type, block: at, images, figure };
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

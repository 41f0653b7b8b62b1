import type { Node } from '@tiptap/pm/model';
import { findIn, type Sought } from './find-text';

export interface Match {
  from: number;
  to: number;
  /** Position of the footnote that it is in. */
  note: number | null;
}

/** Every match in the text and its footnotes, in order; also across bold, links and so on. */
export function matchesIn(doc: Node, sought: Sought, language: string): Match[] {
  const found: Match[] = [];
  const look = (parent: Node, start: number, note: number | null) => {
    if (parent.inlineContent) found.push(...inBlock(parent, start, note, sought, language));
    parent.forEach((child, offset) => {
      if (child.isText || child.isLeaf) return;
      const pos = start + offset;
      look(child, pos + 1, child.type.name === 'footnote' ? pos : note);
    });
  };
  look(doc, 0, null);
  return found.sort((a, b) => a.from - b.from);
}

function inBlock(
  block: Node,
  start: number,
  note: number | null,
  sought: Sought,
  language: string,
): Match[] {
  let text = '';
  const positions: number[] = [];
  block.forEach((child, offset) => {
    const words = child.isText ? (child.text ?? '') : '\ufffc';
    for (let n = 0; n < words.length; n += 1) positions.push(start + offset + n);
    text += words;
  });
  return findIn(text, sought, language).flatMap(([from, to]): Match[] => {
    const first = positions[from];
    const last = positions[to - 1];
    return first === undefined || last === undefined ? [] : [{ from: first, to: last + 1, note }];
  });
}

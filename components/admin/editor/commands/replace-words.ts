import { closeHistory } from '@tiptap/pm/history';
import { Mark, type Node } from '@tiptap/pm/model';
import type { TextRange } from '@/domain/anchors/follow-range';
import type { Writing } from './writing';

/**
 * Puts words in the place of others in a top-level block, as one step that can be undone. They take
 * the marks that all replaced words have; footnotes within those follow them.
 * @param range in the block's `anchorText`
 * @returns whether it was done: not for a range across two paragraphs
 */
export function replaceWords(
  { state, view, schema }: Writing,
  index: number,
  range: TextRange,
  words: string,
): boolean {
  const found = placeOf(state.doc, index, range);
  if (!found) return false;
  const { from, to } = found;
  const gone: Node[] = [];
  const notes: Node[] = [];
  state.doc.nodesBetween(from, to, (node) => {
    if (node.isText) gone.push(node);
    if (node.type.name !== 'footnote') return true;
    notes.push(node);
    return false;
  });
  const [first, ...others] = gone.map(({ marks }) => marks);
  const shared = (first ?? []).filter((mark) => others.every((each) => mark.isInSet(each)));
  const put = words === '' ? [] : [schema.text(words, Mark.setFrom(shared))];
  view.dispatch(closeHistory(state.tr.replaceWith(from, to, [...put, ...notes])));
  return true;
}

/** Where a range of a block's text is in the document. */
function placeOf(doc: Node, index: number, { start, end }: TextRange) {
  const block = doc.maybeChild(index);
  if (!block) return null;
  let pos = 0;
  for (let at = 0; at < index; at += 1) pos += doc.child(at).nodeSize;
  let line = 0;
  let found: { from: number; to: number } | null = null;
  const look = (node: Node, at: number) => {
    if (!node.isTextblock) return true;
    const length = lengthOf(node);
    if (start >= line && end <= line + length) {
      const first = at + 1;
      found ??= {
        from: first + offsetAt(node, start - line, false),
        to: first + offsetAt(node, end - line, true),
      };
    }
    line += length + 1;
    return false;
  };
  if (look(block, pos)) block.descendants((node, at) => look(node, pos + 1 + at));
  return found;
}

function lengthOf(line: Node): number {
  let length = 0;
  line.forEach((node) => {
    length += units(node);
  });
  return length;
}

/** The size of a node in a block's text, where footnotes have none. */
function units(node: Node): number {
  if (node.isText) return node.nodeSize;
  return node.type.name === 'hardBreak' ? 1 : 0;
}

/** The offset within a paragraph of a place in its text: before, or after, a footnote there. */
function offsetAt(line: Node, wanted: number, isEnd: boolean): number {
  let seen = 0;
  let offset = 0;
  for (let index = 0; index < line.childCount; index += 1) {
    const node = line.child(index);
    const length = units(node);
    if (isEnd ? seen + length >= wanted : seen + length > wanted) return offset + wanted - seen;
    seen += length;
    offset += node.nodeSize;
  }
  return offset;
}

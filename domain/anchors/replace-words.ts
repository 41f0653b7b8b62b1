import type { Block, Document, Inline, Mark, Text } from '@/domain/documents/document';
import { inlineText } from '@/domain/documents/plain/plain-text';
import { jsonKey } from '@/domain/documents/same';
import { mapInlines } from '@/domain/documents/walk';
import type { TextRange } from './follow-range';

/**
 * The document with other words in a range of a block, which must be within one paragraph, item or
 * cell. The words take the marks that all replaced ones have; footnotes within them follow them.
 * @returns null where the range is not within one, or in a block whose words are not a text
 */
export function replacedIn(
  document: Document,
  at: number,
  range: TextRange,
  words: string,
): Document | null {
  const block = document.content[at];
  if (!block || block.type === 'archivalItem') return null;
  let line = 0;
  let isDone = false;
  const changed = mapInlines(block, (inlines) => {
    const text = inlineText([...inlines]);
    const within = { start: range.start - line, end: range.end - line };
    line += text.length + 1;
    if (within.start < 0 || within.end > text.length) return [...inlines];
    isDone = true;
    return replaced(inlines, within, words);
  });
  if (!isDone) return null;
  const content = document.content.map((each, index): Block => (index === at ? changed : each));
  return { ...document, content };
}

function replaced(inlines: readonly Inline[], { start, end }: TextRange, words: string): Inline[] {
  const before: Inline[] = [];
  const notes: Inline[] = [];
  const after: Inline[] = [];
  const gone: Text[] = [];
  let at = 0;
  for (const node of inlines) {
    const text = inlineText([node]);
    const [from, to] = [at, at + text.length];
    at = to;
    if (node.type === 'text') {
      const part = (first: number, last: number) =>
        text.slice(Math.max(0, first - from), Math.max(0, last - from));
      const [left, middle, right] = [part(0, start), part(start, end), part(end, to)];
      if (left !== '') before.push({ ...node, text: left });
      if (middle !== '') gone.push({ ...node, text: middle });
      if (right !== '') after.push({ ...node, text: right });
    } else if (from >= end) after.push(node);
    else if (to <= start) before.push(node);
    else if (node.type === 'footnote') notes.push(node);
  }
  const put: Inline[] = words === '' ? [] : [{ type: 'text', text: words, ...shared(gone) }];
  return [...before, ...put, ...notes, ...after];
}

/** The marks that all of some words have. */
function shared(gone: readonly Text[]): { marks?: Mark[] } {
  const [first, ...others] = gone.map(({ marks = [] }) => marks);
  const marks = (first ?? []).filter((mark) =>
    others.every((each) => each.some((other) => jsonKey(other) === jsonKey(mark))),
  );
  return marks.length > 0 ? { marks } : {};
}

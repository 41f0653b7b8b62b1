import type { Node, ResolvedPos } from '@tiptap/pm/model';

/** Stands for an inline node that is not text, such as a footnote. */
export const OBJECT = '\ufffc';

/** Longest text that rules look at, in characters. */
const LONGEST = 500;

/** The paragraph's text before the position; every character at its end is one position long. */
export function textBefore($pos: ResolvedPos): string {
  let text = '';
  $pos.parent.forEach((node, offset) => {
    if (offset >= $pos.parentOffset) return;
    text += node.isText ? (node.text ?? '').slice(0, $pos.parentOffset - offset) : OBJECT;
  });
  return text.slice(-LONGEST);
}

/** The language at the position: of marked words, of the block in another language, or the text's. */
export function languageAt($pos: ResolvedPos, language: string): string {
  const marked = languageIn($pos.nodeBefore) ?? languageIn($pos.nodeAfter);
  if (marked && $pos.marks().some(({ type }) => type.name === 'language')) return marked;
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const { type, attrs } = $pos.node(depth);
    if (type.name === 'passage') return attrs.lang;
  }
  return language;
}

function languageIn(node: Node | null): string | null {
  return node?.marks.find(({ type }) => type.name === 'language')?.attrs.lang ?? null;
}

import { Fragment, type Node, type ResolvedPos, type Schema } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { addressesIn, wholeAddress } from '@/domain/documents/links/typed-address';
import { unwrapLink } from '@/domain/documents/links/unwrap-link';
import { putMark, textRanges } from './marks';
import type { Writing } from './writing';

/** Longest address that becomes a link, in characters. */
const LONGEST = 2000;

/**
 * Links the address that ends at the cursor; null if there is none or it is a link already.
 * @param typed number of characters after the address that ended it
 */
export function linkBefore(
  { selection, doc, schema, tr }: EditorState,
  typed = 0,
): Transaction | null {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.inlineContent) return null;
  const text = textBefore(doc.resolve($from.pos - typed));
  const address = addressesIn(text).at(-1);
  if (!address || /[^\p{P}]/u.test(text.slice(address.to))) return null;
  const start = $from.pos - typed - text.length;
  const { from, to } = { from: start + address.from, to: start + address.to };
  const mark = schema.mark('link', { href: address.href });
  if (doc.rangeHasMark(from, to, mark.type)) return null;
  return tr.addMark(from, to, mark);
}

/** Makes a link of `[words](address)` that ends at the cursor; other text stays as it is. */
export function linkFromMarkdown(tr: Transaction): void {
  const { $from, empty } = tr.selection;
  if (!empty || !$from.parent.inlineContent) return;
  const [all, words = '', address = ''] =
    /\[([^[\]]*[^[\]\s][^[\]]*)\]\((\S+)\)$/u.exec(textBefore($from)) ?? [];
  const href = wholeAddress(address);
  const mark = href === null ? null : tr.doc.type.schema.mark('link', { href });
  if (all === undefined || mark === null) return;
  const start = $from.pos - all.length;
  const end = start + 1 + words.length;
  tr.removeMark(start, $from.pos, mark.type).addMark(start, end, mark);
  tr.delete(end, $from.pos).delete(start, start + 1);
  tr.removeStoredMark(mark.type);
}

/** Links the selected text; false when none is selected or the selection is itself an address. */
export function linkSelected(editor: Writing, href: string): boolean {
  const { state } = editor;
  const words = textRanges(state).map(({ from, to }) => state.doc.textBetween(from, to));
  if (words.length === 0 || !(state.selection instanceof TextSelection)) return false;
  if (wholeAddress(words.join(' ')) !== null) return false;
  return putMark(editor, editor.schema.mark('link', { href }), null);
}

/** Turns addresses in pasted text into links; keeps existing links. */
export function withLinks(content: Fragment, schema: Schema): Fragment {
  return Fragment.from(
    content.content.flatMap((node) => {
      if (!node.isText) return [node.copy(withLinks(node.content, schema))];
      return schema.marks.link?.isInSet(node.marks) ? [node] : partsOf(node, schema);
    }),
  );
}

function partsOf(node: Node, schema: Schema): Node[] {
  const text = node.text ?? '';
  const parts: Node[] = [];
  let end = 0;
  for (const { from, to, href } of addressesIn(text)) {
    if (from > end) parts.push(node.cut(end, from));
    const written = text.slice(from, to);
    const shown = unwrapLink(written) === written ? written : href;
    parts.push(schema.text(shown, schema.mark('link', { href }).addToSet(node.marks)));
    end = to;
  }
  return end < text.length ? [...parts, end > 0 ? node.cut(end) : node] : parts;
}

/** The text right before the position, up to the nearest inline node. */
function textBefore($pos: ResolvedPos): string {
  let text = '';
  $pos.parent.nodesBetween(0, $pos.parentOffset, (node, pos) => {
    if (!node.isText) text = '';
    else text += (node.text ?? '').slice(0, $pos.parentOffset - pos);
    return false;
  });
  return text.slice(-LONGEST);
}

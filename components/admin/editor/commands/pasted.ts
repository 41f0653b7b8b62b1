import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { paragraphsIn } from '@/domain/documents/plain/pasted-lines';
import type { Writing } from './writing';

const LISTS = ['bulletList', 'orderedList'];

/** Plain text as paragraphs with line breaks; a single paragraph joins the one at the cursor. */
export function textSlice(text: string, $context: ResolvedPos): Slice {
  const { schema } = $context.doc.type;
  const marks = $context.marks();
  const paragraphs = paragraphsIn(text).map((lines) => {
    const inlines = lines.flatMap((line, n): Node[] => [
      ...(n > 0 ? [schema.node('hardBreak')] : []),
      schema.text(line, marks),
    ]);
    return schema.node('paragraph', null, inlines);
  });
  return paragraphs.length > 0 ? new Slice(Fragment.from(paragraphs), 1, 1) : Slice.empty;
}

/**
 * Pastes a list at the beginning of an item: its items join the existing list, and the last one is
 * joined with the text of the item. ProseMirror would nest the list after an empty bullet.
 * @returns false for anything else
 */
export function putListInItem(editor: Writing, slice: Slice): boolean {
  const { state, view } = editor;
  const { $from, $to, from, to } = state.selection;
  const isList = LISTS.includes(slice.content.firstChild?.type.name ?? '');
  const isItem = $from.depth > 1 && $from.node(-1).type.name === 'listItem';
  if (!$from.sameParent($to) || !isList || !isItem || $from.index(-1) > 0 || $from.parentOffset > 0)
    return false;
  const { tr } = state;
  // ProseMirror merges as wanted only after text, so a letter is inserted first and removed later.
  tr.deleteRange(from, to).insertText('x', from);
  tr.setSelection(TextSelection.create(tr.doc, from + 1));
  tr.replaceSelection(Slice.maxOpen(slice.content, true)).delete(from, from + 1);
  view.dispatch(tr.scrollIntoView());
  return true;
}

import { history, undo } from '@tiptap/pm/history';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { note, paragraph, schema } from '@/components/admin/editor/commands/writing.fixtures';
import type { Block } from '@/domain/documents/document';
import { findingIn, findPlugin, goTo, look, replaceAll, replaceOne } from './find-plugin';

function editorOf(...content: Block[]) {
  const editor = {
    state: EditorState.create({
      doc: schema.nodeFromJSON({ type: 'doc', content }),
      plugins: [history(), findPlugin('en')],
    }),
    view: {
      get state() {
        return editor.state;
      },
      dispatch(tr: Transaction) {
        editor.state = editor.state.apply(tr);
      },
    },
  };
  return editor;
}

const bold = { type: 'text' as const, text: 'ri', marks: [{ type: 'bold' as const }] };
const plain = { matchCase: false, ignoreAccents: false, wholeWords: false };
const text = (editor: ReturnType<typeof editorOf>) => editor.state.doc.textContent;

it('finds words across marks and in footnotes, in the order of the text', () => {
  const editor = editorOf(paragraph('st', bold, 'ke', note('a strike'), ' x'), paragraph('Strike'));
  look(editor, { words: 'strike', ...plain });
  const { matches, at } = findingIn(editor.state);
  expect(matches.map(({ note: within }) => within !== null)).toEqual([false, true, false]);
  expect(at).toBe(0);
  goTo(editor, 2);
  expect(findingIn(editor.state).at).toBe(2);
});

it('replaces one and goes to the next', () => {
  const editor = editorOf(paragraph('a a a'));
  look(editor, { words: 'a', ...plain });
  expect(replaceOne(editor, 'aa')).toBe(true);
  expect(text(editor)).toBe('aa a a');
  expect(findingIn(editor.state)).toMatchObject({ at: 2 });
  replaceOne(editor, 'b');
  expect(text(editor)).toBe('aa b a');
});

it('replaces all as one undo step and keeps the marks', () => {
  const editor = editorOf(paragraph('st', bold, 'ke'), paragraph('x strike', note('strike')));
  look(editor, { words: 'strike', ...plain });
  expect(replaceAll(editor, 'lockout')).toBe(3);
  expect(text(editor)).toBe('lockoutx lockoutlockout');
  expect(findingIn(editor.state).matches).toEqual([]);
  undo(editor.state, editor.view.dispatch);
  expect(text(editor)).toBe('strikex strikestrike');
});

it('follows what is typed elsewhere', () => {
  const editor = editorOf(paragraph('one two'), paragraph('two'));
  look(editor, { words: 'two', ...plain });
  goTo(editor, 1);
  editor.view.dispatch(editor.state.tr.insertText('two ', 1));
  const { matches, at } = findingIn(editor.state);
  expect([matches.length, at]).toEqual([3, 2]);
});

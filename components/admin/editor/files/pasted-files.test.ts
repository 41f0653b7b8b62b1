import { getSchema } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { bodySchema } from '@/components/admin/editor/schema/extensions';
import { FileShelf } from './file-shelf';
import type { CopiedFile, EditorFile, FileSource } from './file-source';
import { filesIn, showingCopies } from './pasted-files';

const schema = getSchema(bodySchema);
const shown = (id: string) => schema.nodes.attachedFile?.create({ attachmentId: id });
const fileOf = (id: string): EditorFile => ({
  ...{ id, kind: 'pdf', src: '/media/x', name: 'Minutes', poster: null, label: 'PDF' },
  isWorded: true,
});

/** A shelf of a story that has `own`, and the ids that it asked copies of. */
function shelfOf(answer: CopiedFile) {
  const asked: string[] = [];
  const unasked = () => Promise.reject(new Error('not asked'));
  const source: FileSource = {
    list: async () => [fileOf('own')],
    copy: async (id) => {
      asked.push(id);
      return answer;
    },
    wordsOf: unasked,
    describe: unasked,
    upload: unasked,
  };
  return { shelf: new FileShelf(source, [fileOf('own')]), asked };
}

it('shows the copy in place of the pasted file, wherever it is', () => {
  const doc = schema.node('doc', null, [
    schema.node('blockquote', null, [schema.node('paragraph')]),
    ...['theirs', 'own', 'theirs'].flatMap((id) => shown(id) ?? []),
  ]);
  const state = EditorState.create({ doc });
  expect(filesIn(doc.content)).toEqual(['theirs', 'own']);
  const tr = showingCopies(state, new Map([['theirs', 'copy']]));
  expect(tr?.doc.children.flatMap(({ attrs }) => attrs.attachmentId ?? [])).toEqual([
    ...['copy', 'own', 'copy'],
  ]);
  expect(showingCopies(state, new Map([['gone', 'copy']]))).toBeNull();
});

it('undoes the paste at once, and shows the copy after it is done again', () => {
  let state = EditorState.create({
    doc: schema.node('doc', null, [schema.node('paragraph')]),
    plugins: [history()],
  });
  const copies = new Map([['theirs', 'copy']]);
  const dispatch = (tr: Transaction) => {
    state = state.apply(tr);
  };
  const follow = () => {
    const tr = showingCopies(state, copies);
    if (tr) dispatch(tr.setMeta('addToHistory', false));
  };
  const node = shown('theirs');
  if (node) dispatch(state.tr.insert(0, node));
  follow();
  expect(filesIn(state.doc.content)).toEqual(['copy']);
  undo(state, dispatch);
  expect(filesIn(state.doc.content)).toEqual([]);
  redo(state, dispatch);
  follow();
  expect(filesIn(state.doc.content)).toEqual(['copy']);
});

it('counts as being loaded until the server answered, then as a file of the story', async () => {
  const { shelf, asked } = shelfOf({ ok: true, file: fileOf('copy') });
  expect([shelf.has('own'), shelf.has('theirs')]).toEqual([true, false]);
  const answer = shelf.copy('theirs');
  await shelf.load();
  expect(shelf.get('theirs')).toBeUndefined();
  expect(await answer).toMatchObject({ ok: true });
  expect([asked, shelf.get('copy')?.name]).toEqual([['theirs'], 'Minutes']);
});

it('is missing where the server refuses', async () => {
  const { shelf } = shelfOf({ ok: false, why: 'notAllowed', message: '' });
  const told: unknown[] = [];
  shelf.watch('theirs', (file) => told.push(file));
  await shelf.copy('theirs');
  expect([shelf.get('theirs'), told.at(-1)]).toEqual([null, null]);
});

import { beforeEach, describe, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { Refused } from '@/domain/forms/form';
import { NotAllowed, NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { readListQuery } from '@/domain/story-list/story-list';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { cleanParams, MOST_VIEWS, viewParams } from './saved-view';
import { addSavedView, changeSavedView, removeSavedView } from './saved-view-changes';
import { readNewView } from './saved-view-form';
import { listSavedViews } from './saved-view-queries';

let author: Staff;
let editor: Staff;

beforeEach(async () => {
  freshDatabase();
  author = await anyStaff('author');
  editor = await anyStaff('editor');
});

const add = (by: Staff, name: string, isShared = false) =>
  tx((write) => addSavedView(write, by, { name, query: 'kind=news', isShared }, 1));
const namesOf = async (staff: Staff) => (await listSavedViews(staff)).map(({ name }) => name);

describe('A saved view', () => {
  it('keeps filters and order, and no position', () => {
    const query = readListQuery({ kind: 'news', sort: 'title', after: 'a~b' });
    expect(viewParams(query)).toBe('kind=news&sort=title');
    expect(cleanParams('kind=news&odd=1&do=bin&story=a')).toBe('kind=news');
    const form = { name: ' News ', query: 'kind=news&before=a~b', shared: 'on' };
    const value = { name: 'News', query: 'kind=news', isShared: true };
    expect(readNewView(Object.entries(form))).toEqual({ ok: true, value });
    expect(readNewView(Object.entries({ ...form, name: '' })).ok).toBe(false);
  });

  it('is seen by its owner alone, unless editors share it', async () => {
    await add(author, 'Mine');
    await add(editor, 'Ours', true);
    await add(editor, 'Private');
    expect(await namesOf(author)).toEqual(['Mine', 'Ours']);
    expect(await namesOf(editor)).toEqual(['Ours', 'Private']);
    await expect(add(author, 'For all', true)).rejects.toThrow(NotAllowed);
  });

  it('is renamed, shared and deleted by those who may', async () => {
    const own = await add(author, 'Mine');
    const shared = await add(editor, 'Ours', true);
    const change = (by: Staff, id: string, name: string, isShared: boolean) =>
      tx((write) => changeSavedView(write, by, { id, name, isShared }, 2));
    const remove = (by: Staff, id: string) => tx((write) => removeSavedView(write, by, id, 2));
    await change(author, own, 'Mine, too', false);
    await expect(change(author, own, 'Mine', true)).rejects.toThrow(NotAllowed);
    await expect(change(author, shared, 'Theirs', true)).rejects.toThrow(NotAllowed);
    await expect(change(author, shared, 'Theirs', false)).rejects.toThrow(NotAllowed);
    await expect(change(editor, own, 'Theirs', false)).rejects.toThrow(NotThere);
    await expect(remove(editor, own)).rejects.toThrow(NotThere);
    await expect(remove(author, shared)).rejects.toThrow(NotAllowed);
    await change(await anyStaff('administrator'), shared, 'All', true);
    expect(await namesOf(author)).toEqual(['All', 'Mine, too']);
    await remove(editor, shared);
    await remove(author, own);
    expect(await namesOf(author)).toEqual([]);
  });

  it('has a name of its own, and there are not too many', async () => {
    await add(author, 'News');
    await expect(add(author, 'news')).rejects.toThrow(Refused);
    await add(editor, 'news');
    for (let nth = 1; nth < MOST_VIEWS; nth++) await add(author, `View ${nth}`);
    await expect(add(author, 'One more')).rejects.toThrow(Refused);
  });
});

'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { storiesPath } from '@/components/admin/stories/list-address';
import { tx } from '@/db/client';
import { STORIES_PATH, textPath } from '@/domain/addresses/staff-address';
import type { BulkForm, BulkKind } from '@/domain/bulk/bulk';
import { changeMany, undoMany } from '@/domain/bulk/bulk-changes';
import { readBulkForm } from '@/domain/bulk/bulk-form';
import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import type { Staff } from '@/domain/permissions/staff';
import { readListQuery } from '@/domain/story-list/story-list';
import { createStory } from '@/domain/writing/create-changes';
import { readNewStory } from '@/domain/writing/new-story-form';

const readUndo = formReader({ id: field.id, back: field.line });

const DONE: Record<BulkKind, string> = {
  addTopic: 'changed',
  removeTopic: 'changed',
  changeKind: 'changed',
  publish: 'published',
  withdraw: 'withdrawn',
  bin: 'trashed',
  unbin: 'restored',
};

/** Creates a story and redirects to its writing page. */
export const begin = staffAction({
  action: 'story.create',
  parse: readNewStory,
  run: async (staff, given, now) => {
    const storyId = await tx((write) => createStory(write, staff, given, now));
    return { done: 'stories.done.begun', to: textPath(storyId, given.language) };
  },
});

/** Makes one change to the ticked stories. */
export const change = staffAction({
  action: 'story.changeMany',
  parse: (form) => {
    const read = readBulkForm(form);
    // The trash has an action of its own, which asks for the password again.
    if (read.ok && read.value.wish.do === 'bin') {
      return { ok: false, problems: { do: 'stories.bulk.noneChosen' } };
    }
    return read;
  },
  run: changeAll,
});

/** Puts the ticked stories in the trash. */
export const trash = staffAction({
  action: 'story.trashMany',
  parse: (form) => {
    form.set('do', 'bin');
    return readBulkForm(form);
  },
  run: changeAll,
});

/** Undoes a bulk change. */
export const undo = staffAction({
  action: 'story.changeMany',
  parse: readUndo,
  run: async (staff, { id, back }, now) => {
    const count = await tx((write) => undoMany(write, staff, id, now));
    return { done: ['stories.done.undone', { count }], to: backTo(back) };
  },
});

async function changeAll(staff: Staff, { storyIds, wish, back }: BulkForm, now: number) {
  const { id, done, refused } = await tx((write) => changeMany(write, staff, storyIds, wish, now));
  const to = new URL(backTo(back), 'http://here');
  to.searchParams.set('undo', id);
  const said = [`stories.done.${DONE[wish.do]}`, { count: done, refused }] as const;
  return { done: said, to: to.pathname + to.search };
}

/** The list with its previous query; all else in the address is dropped. */
function backTo(back: string): string {
  const params = Object.fromEntries(new URLSearchParams(back));
  return storiesPath(readListQuery(params)) || STORIES_PATH;
}

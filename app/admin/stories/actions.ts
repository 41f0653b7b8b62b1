'use server';

import { type Outcome, staffAction } from '@/app/admin/_http/staff-action';
import { readSettings } from '@/app/frame';
import { storiesPath } from '@/components/admin/stories/list-address';
import { tx } from '@/db/client';
import { STORIES_PATH, textPath } from '@/domain/addresses/staff-address';
import { type BulkForm, type BulkKind, MOST_AT_ONCE } from '@/domain/bulk/bulk';
import { changeMany, undoMany } from '@/domain/bulk/bulk-changes';
import { readBulkForm } from '@/domain/bulk/bulk-form';
import * as field from '@/domain/forms/fields';
import { Refused } from '@/domain/forms/form';
import { formReader } from '@/domain/forms/form-reader';
import type { Staff } from '@/domain/permissions/staff';
import { USUAL_KIND } from '@/domain/stories/story-kind';
import { readListQuery } from '@/domain/story-list/story-list';
import { listMatchingIds } from '@/domain/story-list/story-list-queries';
import { restoreStory } from '@/domain/trash/trash-changes';
import { createStory } from '@/domain/writing/create-changes';
import { beginFromTemplate } from '@/domain/writing/duplicate-changes';
import { readNewStory } from '@/domain/writing/new-story-form';

const readRestore = formReader({ storyId: field.id, back: field.line });

const readUndo = formReader({ id: field.id, back: field.line });

const DONE: Record<BulkKind, string> = {
  addTopic: 'changed',
  removeTopic: 'changed',
  addCollection: 'changed',
  removeCollection: 'changed',
  changeKind: 'changed',
  setByline: 'credited',
  schedulePublish: 'scheduled',
  scheduleWithdraw: 'scheduled',
  publish: 'published',
  withdraw: 'withdrawn',
  bin: 'trashed',
  unbin: 'restored',
};

/** Creates a story and redirects to the title on its writing page. */
export const begin = staffAction({
  action: 'story.create',
  parse: readNewStory,
  run: async (staff, given, now) => {
    const { template: templateId, ...rest } = given;
    const storyId = await tx((write) =>
      templateId
        ? beginFromTemplate(write, staff, { ...rest, templateId }, now)
        : createStory(write, staff, { ...rest, kind: rest.kind || USUAL_KIND }, now),
    );
    return { done: 'stories.done.begun', to: `${textPath(storyId, given.language)}#text-title` };
  },
});

/** Makes one change to the ticked stories. */
export const change = staffAction({
  action: 'story.changeMany',
  parse: async (form) => {
    const read = await readBulk(form);
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
    return readBulk(form);
  },
  run: changeAll,
});

/** Restores one story from the trash, for users who may not change many. */
export const restore = staffAction({
  action: 'story.trash',
  parse: readRestore,
  run: async (staff, { storyId, back }, now) => {
    await tx((write) => restoreStory(write, staff, storyId, now));
    return { done: 'writing.done.broughtBack', to: backTo(back) };
  },
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

async function readBulk(form: FormData) {
  return readBulkForm(form, (await readSettings()).timeZone);
}

async function changeAll(staff: Staff, given: BulkForm, now: number): Promise<Outcome> {
  const { wish, back } = given;
  const storyIds = given.isAll ? await matchingIds(staff, given) : given.storyIds;
  const { id, done, refused } = await tx((write) => changeMany(write, staff, storyIds, wish, now));
  const to = new URL(backTo(back), 'http://here');
  to.searchParams.set('undo', id);
  return {
    done: [`stories.done.${DONE[wish.do]}`, { count: done, refused }],
    to: to.pathname + to.search,
  };
}

/** The stories that match now, if they are as many as the user saw. */
async function matchingIds(staff: Staff, { back, seen }: BulkForm): Promise<string[]> {
  const query = readListQuery(Object.fromEntries(new URLSearchParams(back)));
  const ids = await listMatchingIds(staff, query, MOST_AT_ONCE + 1);
  if (ids.length > MOST_AT_ONCE) {
    throw new Refused(['stories.bulk.tooMany', { max: MOST_AT_ONCE }], null, 422);
  }
  if (ids.length !== seen) {
    throw new Refused(['stories.bulk.otherNumber', { count: ids.length }], null, 409);
  }
  return ids;
}

/** The list with its previous query; all else in the address is dropped. */
function backTo(back: string): string {
  const params = Object.fromEntries(new URLSearchParams(back));
  return storiesPath(readListQuery(params)) || STORIES_PATH;
}

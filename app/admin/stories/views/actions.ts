'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { storiesPath } from '@/components/admin/stories/list-address';
import { tx } from '@/db/client';
import {
  addSavedView,
  changeSavedView,
  removeSavedView,
} from '@/domain/saved-views/saved-view-changes';
import { readNewView, readViewChange, readViewRemoval } from '@/domain/saved-views/saved-view-form';
import { readListQuery } from '@/domain/story-list/story-list';

/** Saves the list's filters and order under a name. */
export const saveView = staffAction({
  action: 'story.list',
  parse: readNewView,
  run: async (staff, given, now) => {
    await tx((write) => addSavedView(write, staff, given, now));
    return { done: 'stories.view.saved', to: listOf(given.query) };
  },
});

/** Renames a saved view, and says whether editors share it. */
export const changeView = staffAction({
  action: 'story.list',
  parse: readViewChange,
  run: async (staff, given, now) => {
    await tx((write) => changeSavedView(write, staff, given, now));
    return { done: 'stories.view.changed', to: listOf(given.query) };
  },
});

/** Deletes a saved view. */
export const removeView = staffAction({
  action: 'story.list',
  parse: readViewRemoval,
  run: async (staff, { id, query }, now) => {
    await tx((write) => removeSavedView(write, staff, id, now));
    return { done: 'stories.view.removed', to: listOf(query) };
  },
});

/** The list with the filters and order of a view. */
function listOf(query: string): string {
  return storiesPath(readListQuery(Object.fromEntries(new URLSearchParams(query))));
}

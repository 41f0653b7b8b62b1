'use server';

import { siteUrl } from '@/app/address';
import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { menuPath, REDIRECTS_PATH, SITE_PATH } from '@/domain/addresses/staff-address';
import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { arrangedIds } from '@/domain/forms/moved';
import { putRedirect, removeRedirect } from '@/domain/redirects/changes';
import { arrangedEntries } from '@/domain/settings/menu-keys';
import { changeMenu, changeSettings, pinStories } from '@/domain/settings/settings-changes';
import { menuEntryReader, readMenuOrder, readSettingsForm } from '@/domain/settings/settings-form';
import { readPin, readPinOrder, redirectReader } from '@/domain/taxonomy/arrange-form';

const readPath = formReader({ path: field.line });

export const saveSite = staffAction({
  action: 'site.change',
  parse: readSettingsForm,
  run: async (staff, settings, now) => {
    await tx((write) => changeSettings(write, staff, settings, now));
    return { done: 'site.done.saved', to: SITE_PATH };
  },
});

/** Pins a story to the front page, after the others. */
export const pin = staffAction({
  action: 'site.arrange',
  parse: readPin,
  run: async (staff, { storyId }, now) => {
    await tx((write) => pinStories(write, staff, (pinned) => [...pinned, storyId], now));
    return { done: 'site.done.pinned' };
  },
});

/** Changes the order of pinned stories, or removes one. */
export const arrangePins = staffAction({
  action: 'site.arrange',
  parse: readPinOrder,
  run: async (staff, { ids, remove }, now) => {
    await tx((write) =>
      pinStories(write, staff, (pinned) => arrangedIds(ids, remove, pinned), now),
    );
    return { done: 'site.done.arranged' };
  },
});

export const addEntry = staffAction({
  action: 'site.arrange',
  parse: (form) => menuEntryReader(siteUrl())(form),
  run: async (staff, { language, label, target, href }, now) => {
    const entry = { ...(target ?? { kind: 'address' as const, target: href }), label };
    const isRoom = await tx((write) =>
      changeMenu(write, staff, language, (entries) => [...entries, entry], now),
    );
    if (!isRoom) return { problems: { target: 'site.problem.menuFull' } };
    return { done: 'site.done.added', to: menuPath(language) };
  },
});

/** Changes the order of a language's menu, or removes an entry. */
export const arrangeMenu = staffAction({
  action: 'site.arrange',
  parse: readMenuOrder,
  run: async (staff, { language, ...arranging }, now) => {
    await tx((write) =>
      changeMenu(write, staff, language, (entries) => arrangedEntries(entries, arranging), now),
    );
    return { done: 'site.done.arranged', to: menuPath(language) };
  },
});

/** Creates a short address. */
export const putAddress = staffAction({
  action: 'redirect.change',
  parse: (form) => redirectReader(siteUrl())(form),
  run: async (staff, redirect, now) => {
    const problem = await tx((write) => {
      return putRedirect(write, staff, { ...redirect, isNew: true }, now);
    });
    if (problem) return { problems: { [problem.field]: `site.problem.${problem.problem}` } };
    return { done: 'site.done.addressMade', to: REDIRECTS_PATH };
  },
});

/** Deletes a short address. */
export const removeAddress = staffAction({
  action: 'redirect.change',
  parse: readPath,
  run: async (staff, { path }, now) => {
    await tx((write) => removeRedirect(write, staff, path, now));
    return { done: 'site.done.addressRemoved', to: REDIRECTS_PATH };
  },
});

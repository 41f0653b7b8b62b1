'use server';

import { siteUrl } from '@/app/address';
import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { menuPath, REDIRECTS_PATH, SITE_PATH } from '@/domain/addresses/staff-address';
import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { putRedirect, removeRedirect } from '@/domain/redirects/changes';
import { arrangedEntries } from '@/domain/settings/menu-keys';
import { changeMenu, changeSettings } from '@/domain/settings/settings-changes';
import { menuEntryReader, readMenuOrder, readSettingsForm } from '@/domain/settings/settings-form';
import { redirectReader } from '@/domain/taxonomy/arrange-form';

const readPath = formReader({ path: field.line });

export const saveSite = staffAction({
  action: 'site.change',
  parse: readSettingsForm,
  run: async (staff, settings, now) => {
    await tx((write) => changeSettings(write, staff, settings, now));
    return { done: 'site.done.saved', to: SITE_PATH };
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

'use server';

import { adminLanguage } from '@/app/admin/_http/admin-language';
import { staffAction } from '@/app/admin/_http/staff-action';
import { currentStaff } from '@/auth/staff';
import { nameChoices, placeChoices } from '@/components/admin/taxonomy/choices';
import { tx } from '@/db/client';
import { nameAdminPath } from '@/domain/addresses/staff-address';
import * as field from '@/domain/forms/fields';
import { Refused } from '@/domain/forms/form';
import { formReader, readField } from '@/domain/forms/form-reader';
import { addName } from '@/domain/names/changes';
import { describeName, saveVariants } from '@/domain/names/fact-changes';
import { saveForm } from '@/domain/names/form-changes';
import { listRelatable } from '@/domain/names/known-queries';
import { mergeNames } from '@/domain/names/merge-changes';
import { newFacts } from '@/domain/names/name';
import {
  readNameFacts,
  readNameUnpublication,
  readNameWords,
  readNewName,
  readVariants,
} from '@/domain/names/name-form';
import { nestName } from '@/domain/names/tree-changes';
import { republishName, unpublishName } from '@/domain/names/withdrawal-changes';
import { listPlaces } from '@/domain/places/queries';
import { mergeReader, nesting } from '@/domain/taxonomy/named-form';
import { isNameTaken } from '@/domain/taxonomy/same-name-queries';

const nameId = field.from('id', field.id);
const readNesting = formReader({ nameId, ...nesting });
const readNameId = formReader({ nameId });

/** Creates a name with its form in one language. */
export const begin = staffAction({
  action: 'name.change',
  parse: readNewName,
  run: async (staff, { language, name, kind, mayShareName }, now) => {
    const id = await tx(async (write) => {
      if (!mayShareName && (await isNameTaken(write, 'name', { language, name }))) {
        throw new Refused(['names.problem.sameName', { name }], 'sameName', 422);
      }
      const forms = [{ language, name, slug: '', description: '' }];
      return addName(write, staff, { ...newFacts(kind), forms, variants: [] }, now);
    });
    return { done: 'names.done.begun', to: nameAdminPath(id, language) };
  },
});

/** Saves the preferred form and the sentence in one language. */
export const name = staffAction({
  action: 'name.change',
  parse: readNameWords,
  run: async (staff, { mayShareName, ...words }, now) => {
    const { nameId: ownId, name, language } = words;
    const problem = await tx(async (write) => {
      if (!mayShareName && (await isNameTaken(write, 'name', { ownId, name, language }))) {
        throw new Refused(['names.problem.nameOfAnother', { name }], 'sameName', 422);
      }
      return saveForm(write, staff, words, now);
    });
    if (!problem) return { done: 'names.done.saved', to: nameAdminPath(ownId, language) };
    if (problem.field === '') {
      return { problems: {}, message: 'frame.form.changedMeanwhile', status: 409 };
    }
    const by = 'by' in problem ? (problem.by ?? '') : '';
    return { problems: { [problem.field]: [`names.problem.${problem.problem}`, { by }] } };
  },
});

/** Saves the variant forms. */
export const vary = staffAction({
  action: 'name.change',
  parse: readVariants,
  run: async (staff, variants, now) => {
    await tx((write) => saveVariants(write, staff, variants, now));
    return { done: 'names.done.saved', to: nameAdminPath(variants.nameId) };
  },
});

/** Saves kind, dates, identifiers, relations, places, image and ground. */
export const describe = staffAction({
  action: 'name.change',
  parse: async (form) => {
    const language = await adminLanguage(await currentStaff());
    return readNameFacts(form, {
      names: nameChoices(await listRelatable(readField(field.id, form, 'id'), language), language),
      places: placeChoices(await listPlaces(language), language),
      today: new Date().toISOString().slice(0, 10),
    });
  },
  run: async (staff, given, now) => {
    await tx((write) => describeName(write, staff, given, now));
    return { done: 'names.done.saved', to: nameAdminPath(given.nameId) };
  },
});

/** Makes a name a part of another. */
export const nest = staffAction({
  action: 'name.change',
  parse: readNesting,
  run: async (staff, nesting, now) => {
    const problem = await tx((write) => nestName(write, staff, nesting, now));
    if (problem) return { problems: { parent: `names.problem.${problem}` } };
    return { done: 'names.done.saved' };
  },
});

/** Merges a name into another. */
export const merge = staffAction({
  action: 'name.change',
  parse: mergeReader('names.problem.chooseOne'),
  run: async (staff, merging, now) => {
    const problem = await tx((write) => mergeNames(write, staff, merging, now));
    if (problem) return { problems: {}, message: `names.problem.${problem}` };
    return { done: 'names.done.merged', to: nameAdminPath(merging.into) };
  },
});

export const unpublish = staffAction({
  action: 'name.change',
  parse: readNameUnpublication,
  run: async (staff, withdrawal, now) => {
    await tx((write) => unpublishName(write, staff, withdrawal, now));
    return { done: 'names.done.withdrawn', to: nameAdminPath(withdrawal.nameId) };
  },
});

/** Publishes a name again. */
export const bringBack = staffAction({
  action: 'name.change',
  parse: readNameId,
  run: async (staff, { nameId }, now) => {
    await tx((write) => republishName(write, staff, nameId, now));
    return { done: 'names.done.broughtBack' };
  },
});

'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { placeAdminPath } from '@/domain/addresses/staff-address';
import * as field from '@/domain/forms/fields';
import { Refused } from '@/domain/forms/form';
import { formReader } from '@/domain/forms/form-reader';
import { addPlace } from '@/domain/places/changes';
import { describePlace } from '@/domain/places/fact-changes';
import { mergePlaces } from '@/domain/places/merge-changes';
import { namePlace } from '@/domain/places/name-changes';
import {
  readNewPlace,
  readPlaceFacts,
  readPlaceUnpublication,
  readPlaceWords,
} from '@/domain/places/place-form';
import { nestPlace } from '@/domain/places/tree-changes';
import { republishPlace, unpublishPlace } from '@/domain/places/withdrawal-changes';
import { mergeReader, nesting } from '@/domain/taxonomy/named-form';
import { isNameTaken } from '@/domain/taxonomy/same-name-queries';

const placeId = field.from('id', field.id);
const readNesting = formReader({ placeId, ...nesting });
const readPlaceId = formReader({ placeId });

/** Creates a place with its name in one language. */
export const begin = staffAction({
  action: 'place.change',
  parse: readNewPlace,
  run: async (staff, { language, name, kind, parentId, mayShareName }, now) => {
    const id = await tx(async (write) => {
      if (!mayShareName && (await isNameTaken(write, 'place', { language, name }))) {
        throw new Refused(['places.problem.sameName', { name }], 'sameName', 422);
      }
      const placeId = await addPlace(write, staff, { kind, names: { [language]: name } }, now);
      const problem = parentId && (await nestPlace(write, staff, { placeId, parentId }, now));
      if (problem) throw new Refused(`places.problem.${problem}`, 'parent', 422);
      return placeId;
    });
    return { done: 'places.done.begun', to: placeAdminPath(id, language) };
  },
});

/** Saves a place's name and description in one language. */
export const name = staffAction({
  action: 'place.change',
  parse: readPlaceWords,
  run: async (staff, { mayShareName, ...words }, now) => {
    const { placeId: ownId, name, language } = words;
    const problem = await tx(async (write) => {
      if (!mayShareName && (await isNameTaken(write, 'place', { ownId, name, language }))) {
        throw new Refused(['places.problem.nameOfAnother', { name }], 'sameName', 422);
      }
      return namePlace(write, staff, words, now);
    });
    if (!problem) return { done: 'places.done.saved', to: placeAdminPath(ownId, language) };
    if (problem.field === '') {
      return { problems: {}, message: 'frame.form.changedMeanwhile', status: 409 };
    }
    const by = 'by' in problem ? (problem.by ?? '') : '';
    return { problems: { [problem.field]: [`places.problem.${problem.problem}`, { by }] } };
  },
});

/** Saves the kind, coordinates, Wikidata id and other names of a place. */
export const describe = staffAction({
  action: 'place.change',
  parse: readPlaceFacts,
  run: async (staff, { wikidata, ...facts }, now) => {
    const given = { ...facts, wikidata: wikidata ?? '' };
    const problem = await tx((write) => describePlace(write, staff, given, now));
    if (problem) return { problems: {}, message: `places.problem.${problem}`, status: 422 };
    return { done: 'places.done.described' };
  },
});

/** Changes what a place lies in. */
export const nest = staffAction({
  action: 'place.change',
  parse: readNesting,
  run: async (staff, nesting, now) => {
    const problem = await tx((write) => nestPlace(write, staff, nesting, now));
    if (problem) return { problems: { parent: `places.problem.${problem}` } };
    return { done: 'places.done.nested' };
  },
});

/** Merges a place into another. */
export const merge = staffAction({
  action: 'place.change',
  parse: mergeReader('places.problem.chooseOne'),
  run: async (staff, merging, now) => {
    const problem = await tx((write) => mergePlaces(write, staff, merging, now));
    if (problem) return { problems: {}, message: `places.problem.${problem}` };
    return { done: 'places.done.merged', to: placeAdminPath(merging.into) };
  },
});

export const unpublish = staffAction({
  action: 'place.change',
  parse: readPlaceUnpublication,
  run: async (staff, withdrawal, now) => {
    await tx((write) => unpublishPlace(write, staff, withdrawal, now));
    return { done: 'places.done.withdrawn', to: placeAdminPath(withdrawal.placeId) };
  },
});

/** Publishes a place again. */
export const bringBack = staffAction({
  action: 'place.change',
  parse: readPlaceId,
  run: async (staff, { placeId }, now) => {
    await tx((write) => republishPlace(write, staff, placeId, now));
    return { done: 'places.done.broughtBack' };
  },
});

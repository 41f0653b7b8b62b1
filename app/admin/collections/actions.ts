'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { collectionAdminPath } from '@/domain/addresses/staff-address';
import { beginCollection } from '@/domain/collections/begin-changes';
import {
  readCollectionDetails,
  readCollectionUnpublication,
  readCollectionWords,
  readNewCollection,
  readNotes,
  readShelfItem,
  readShelfOrder,
} from '@/domain/collections/collection-form';
import { describeCollection } from '@/domain/collections/fact-changes';
import { mergeCollections } from '@/domain/collections/merge-changes';
import { nameCollection } from '@/domain/collections/name-changes';
import {
  arrangeShelf,
  noteOnShelf,
  putOnShelf,
  takeOffShelf,
} from '@/domain/collections/shelf-changes';
import { arrangeCollections, nestCollection } from '@/domain/collections/tree-changes';
import { republishCollection, unpublishCollection } from '@/domain/collections/withdrawal-changes';
import * as field from '@/domain/forms/fields';
import { Refused } from '@/domain/forms/form';
import { formReader } from '@/domain/forms/form-reader';
import { mergeReader, nesting, readOrder } from '@/domain/taxonomy/named-form';
import { isNameTaken } from '@/domain/taxonomy/same-name-queries';

const collectionId = field.from('id', field.id);
const readNesting = formReader({ collectionId, ...nesting });
const readCollectionId = formReader({ collectionId });

/** Creates a collection with its name in one language. */
export const begin = staffAction({
  action: 'collection.change',
  parse: readNewCollection,
  run: async (staff, { mayShareName, ...begun }, now) => {
    const id = await tx(async (write) => {
      if (!mayShareName && (await isNameTaken(write, 'collection', begun))) {
        throw new Refused(['collections.problem.sameName', { name: begun.name }], 'sameName', 422);
      }
      return beginCollection(write, staff, begun, now);
    });
    return { done: 'collections.done.begun', to: collectionAdminPath(id, begun.language) };
  },
});

/** Saves a collection's name and description in one language. */
export const name = staffAction({
  action: 'collection.change',
  parse: readCollectionWords,
  run: async (staff, { mayShareName, ...words }, now) => {
    const { collectionId: ownId, name, language } = words;
    const problem = await tx(async (write) => {
      if (!mayShareName && (await isNameTaken(write, 'collection', { ownId, name, language }))) {
        throw new Refused(['collections.problem.nameOfAnother', { name }], 'sameName', 422);
      }
      return nameCollection(write, staff, words, now);
    });
    const to = collectionAdminPath(words.collectionId, words.language);
    if (!problem) return { done: 'collections.done.saved', to };
    if (problem.field === '') {
      return { problems: {}, message: 'frame.form.changedMeanwhile', status: 409 };
    }
    const by = 'by' in problem ? (problem.by ?? '') : '';
    return { problems: { [problem.field]: [`collections.problem.${problem.problem}`, { by }] } };
  },
});

/** Saves the details of a collection that are the same in every language. */
export const describe = staffAction({
  action: 'collection.change',
  parse: readCollectionDetails,
  run: async (staff, facts, now) => {
    const problem = await tx((write) => describeCollection(write, staff, facts, now));
    if (!problem) {
      return { done: 'collections.done.saved', to: collectionAdminPath(facts.collectionId) };
    }
    if (problem.field === '') return { problems: {}, message: 'collections.problem.gone' };
    const pid = 'pid' in problem ? problem.pid : '';
    return { problems: { [problem.field]: [`collections.problem.${problem.problem}`, { pid }] } };
  },
});

/** Changes the order of sibling collections. */
export const arrange = staffAction({
  action: 'collection.change',
  parse: readOrder,
  run: async (staff, order, now) => {
    await tx((write) => arrangeCollections(write, staff, order, now));
    return { done: 'collections.done.arranged' };
  },
});

/** Changes the parent of a collection. */
export const nest = staffAction({
  action: 'collection.change',
  parse: readNesting,
  run: async (staff, nesting, now) => {
    const problem = await tx((write) => nestCollection(write, staff, nesting, now));
    if (problem) return { problems: { parent: `collections.problem.${problem}` } };
    return { done: 'collections.done.nested' };
  },
});

/** Merges a collection into another. */
export const merge = staffAction({
  action: 'collection.change',
  parse: mergeReader('collections.problem.chooseOne'),
  run: async (staff, merging, now) => {
    const problem = await tx((write) => mergeCollections(write, staff, merging, now));
    if (problem) return { problems: {}, message: `collections.problem.${problem}` };
    return { done: 'collections.done.merged', to: collectionAdminPath(merging.into) };
  },
});

export const unpublish = staffAction({
  action: 'collection.change',
  parse: readCollectionUnpublication,
  run: async (staff, withdrawal, now) => {
    await tx((write) => unpublishCollection(write, staff, withdrawal, now));
    const to = collectionAdminPath(withdrawal.collectionId);
    return { done: 'collections.done.withdrawn', to };
  },
});

/** Publishes a collection again. */
export const bringBack = staffAction({
  action: 'collection.change',
  parse: readCollectionId,
  run: async (staff, { collectionId }, now) => {
    await tx((write) => republishCollection(write, staff, collectionId, now));
    return { done: 'collections.done.broughtBack' };
  },
});

/** Adds a story at the end of a collection. */
export const put = staffAction({
  action: 'collection.change',
  parse: readShelfItem,
  run: async (staff, item, now) => {
    const isThere = await tx((write) => putOnShelf(write, staff, item, now));
    if (!isThere) return { problems: {}, message: 'collections.problem.gone' };
    return { done: 'collections.done.put' };
  },
});

/** Removes a story from a collection. */
export const take = staffAction({
  action: 'collection.change',
  parse: readShelfItem,
  run: async (staff, item, now) => {
    await tx((write) => takeOffShelf(write, staff, item, now));
    return {
      done: 'collections.done.taken',
      to: `${collectionAdminPath(item.collectionId)}#shelf`,
    };
  },
});

/** Changes the order of the stories of a collection. */
export const order = staffAction({
  action: 'collection.change',
  parse: readShelfOrder,
  run: async (staff, shelf, now) => {
    await tx((write) => arrangeShelf(write, staff, shelf, now));
    return { done: 'collections.done.arranged' };
  },
});

/** Saves the notes on a story of a collection. */
export const note = staffAction({
  action: 'collection.change',
  parse: readNotes,
  run: async (staff, notes, now) => {
    await tx((write) => noteOnShelf(write, staff, notes, now));
    return {
      done: 'collections.done.saved',
      to: `${collectionAdminPath(notes.collectionId)}#shelf`,
    };
  },
});

'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { topicAdminPath } from '@/domain/addresses/staff-address';
import * as field from '@/domain/forms/fields';
import { Refused } from '@/domain/forms/form';
import { formReader } from '@/domain/forms/form-reader';
import { mergeReader, nesting, readOrder } from '@/domain/taxonomy/named-form';
import { isNameTaken } from '@/domain/taxonomy/same-name-queries';
import { addTopic } from '@/domain/topics/changes';
import { mergeTopics } from '@/domain/topics/merge-changes';
import { nameTopic } from '@/domain/topics/name-changes';
import { arrangeStart, startWith } from '@/domain/topics/start-changes';
import {
  readNewTopic,
  readTopicStart,
  readTopicStartOrder,
  readTopicUnpublication,
  readTopicWords,
} from '@/domain/topics/topic-form';
import { arrangeTopics, nestTopic } from '@/domain/topics/tree-changes';
import { republishTopic, unpublishTopic } from '@/domain/topics/withdrawal-changes';

const topicId = field.from('id', field.id);
const readNesting = formReader({ topicId, ...nesting });
const readTopicId = formReader({ topicId });

const PIN_PROBLEMS = {
  gone: 'topics.problem.gone',
  full: 'site.problem.pinsFull',
  notOfTopic: 'topics.problem.notOfTopic',
} as const;

/** Creates a topic with its name in one language. */
export const begin = staffAction({
  action: 'topic.change',
  parse: readNewTopic,
  run: async (staff, { language, name, parentId, mayShareName }, now) => {
    const id = await tx(async (write) => {
      if (!mayShareName && (await isNameTaken(write, 'topic', { language, name }))) {
        throw new Refused(['topics.problem.sameName', { name }], 'sameName', 422);
      }
      const topicId = await addTopic(write, staff, { wikidata: '', names: [] }, now);
      const words = { language, name, slug: '', description: '', was: '' };
      await nameTopic(write, staff, { topicId, ...words }, now);
      const problem = parentId && (await nestTopic(write, staff, { topicId, parentId }, now));
      if (problem) throw new Refused(`topics.problem.${problem}`, 'parent', 422);
      return topicId;
    });
    return { done: 'topics.done.begun', to: topicAdminPath(id, language) };
  },
});

/** Saves a topic's name and description in one language. */
export const name = staffAction({
  action: 'topic.change',
  parse: readTopicWords,
  run: async (staff, { mayShareName, ...words }, now) => {
    const { topicId: ownId, name, language } = words;
    const problem = await tx(async (write) => {
      if (!mayShareName && (await isNameTaken(write, 'topic', { ownId, name, language }))) {
        throw new Refused(['topics.problem.nameOfAnother', { name }], 'sameName', 422);
      }
      return nameTopic(write, staff, words, now);
    });
    if (!problem) {
      return { done: 'topics.done.saved', to: topicAdminPath(words.topicId, words.language) };
    }
    if (problem.field === '') {
      return { problems: {}, message: 'frame.form.changedMeanwhile', status: 409 };
    }
    const by = 'by' in problem ? (problem.by ?? '') : '';
    return { problems: { [problem.field]: [`topics.problem.${problem.problem}`, { by }] } };
  },
});

/** Changes the order of sibling topics. */
export const arrange = staffAction({
  action: 'topic.change',
  parse: readOrder,
  run: async (staff, order, now) => {
    await tx((write) => arrangeTopics(write, staff, order, now));
    return { done: 'topics.done.arranged' };
  },
});

/** Changes the parent of a topic. */
export const nest = staffAction({
  action: 'topic.change',
  parse: readNesting,
  run: async (staff, nesting, now) => {
    const problem = await tx((write) => nestTopic(write, staff, nesting, now));
    if (problem) return { problems: { parent: `topics.problem.${problem}` } };
    return { done: 'topics.done.nested' };
  },
});

/** Adds a story to those that readers are to begin with. */
export const pin = staffAction({
  action: 'topic.change',
  parse: readTopicStart,
  run: async (staff, chosen, now) => {
    const problem = await tx((write) => startWith(write, staff, chosen, now));
    if (!problem) return { done: 'topics.done.saved', to: topicAdminPath(chosen.topicId) };
    return { problems: {}, message: PIN_PROBLEMS[problem] };
  },
});

/** Changes the order of those stories, or removes one. */
export const arrangePins = staffAction({
  action: 'topic.change',
  parse: readTopicStartOrder,
  run: async (staff, order, now) => {
    const problem = await tx((write) => arrangeStart(write, staff, order, now));
    if (problem) return { problems: {}, message: PIN_PROBLEMS[problem] };
    return { done: 'topics.done.saved' };
  },
});

/** Merges a topic into another. */
export const merge = staffAction({
  action: 'topic.change',
  parse: mergeReader('topics.problem.chooseOne'),
  run: async (staff, merging, now) => {
    const problem = await tx((write) => mergeTopics(write, staff, merging, now));
    if (problem) return { problems: {}, message: `topics.problem.${problem}` };
    return { done: 'topics.done.merged', to: topicAdminPath(merging.into) };
  },
});

export const unpublish = staffAction({
  action: 'topic.change',
  parse: readTopicUnpublication,
  run: async (staff, withdrawal, now) => {
    await tx((write) => unpublishTopic(write, staff, withdrawal, now));
    return { done: 'topics.done.withdrawn', to: topicAdminPath(withdrawal.topicId) };
  },
});

/** Publishes a topic again. */
export const bringBack = staffAction({
  action: 'topic.change',
  parse: readTopicId,
  run: async (staff, { topicId }, now) => {
    await tx((write) => republishTopic(write, staff, topicId, now));
    return { done: 'topics.done.broughtBack' };
  },
});

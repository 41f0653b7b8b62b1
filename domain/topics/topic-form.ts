import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { movedIds } from '@/domain/forms/moved';
import { nameProblem, naming, parentId } from '@/domain/taxonomy/named-form';
import { isHalfCleared } from '@/domain/taxonomy/term-name';

const topicId = field.from('id', field.id);
const short = (most: number) => field.within(field.line, { most }, 'topics.problem.tooLong');
const name = short(120);
const reason = field.within(field.lines, { most: 1_000 }, 'topics.problem.tooLong');

const words = {
  name: field.stored(name),
  slug: field.stored(short(320)),
  description: field.stored(short(1_000)),
};

/** The texts of a topic in one language; `was` is the fingerprint of those that the page showed. */
export const readTopicWords = formReader(
  { ...naming, topicId, was: field.asTyped, ...words },
  (words) => ({ name: nameProblem('topics', words, isHalfCleared(words)) }),
);

export const readNewTopic = formReader({ ...naming, name, parentId }, (words) => {
  return { name: nameProblem('topics', words, words.name === '') };
});

/** A topic that is added by its name alone while a text is being written. */
export const readTopicInText = formReader({ ...naming, name }, (words) => {
  return { name: nameProblem('topics', words, words.name === '') };
});

export const readTopicUnpublication = formReader({ topicId, reason });

export const readTopicStart = formReader({
  topicId,
  storyId: field.from('story', field.required(field.id, 'site.problem.chooseStory')),
});

/** The order of those stories, one field `order` per story (`/{id}`), and the one to remove. */
export const readTopicStartOrder = formReader(
  { topicId, order: field.stored(field.order), move: field.line, remove: field.line },
  undefined,
  ({ order, move, ...form }) => ({ ...form, ids: movedIds(order, move) }),
);

import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { movedIds } from '@/domain/forms/moved';
import { typedDate } from '@/domain/forms/typed-fields';
import { nameProblem, naming, parentId } from '@/domain/taxonomy/named-form';
import { isHalfCleared } from '@/domain/taxonomy/term-name';
import { readPids, unreadPid } from './pid';

const MOST_PIDS = 20;
const collectionId = field.from('id', field.id);
const story = field.required(field.id, 'collections.problem.chooseStory');
const storyId = field.from('story', story);
const short = (most: number) => field.within(field.line, { most }, 'collections.problem.tooLong');
const long = (most: number) => field.within(field.lines, { most }, 'collections.problem.tooLong');
const name = short(200);
const notes = field.from(
  'note.*',
  field
    .inLanguages(short(1_000))
    .transform((typed) => typed.map(([language, note]) => ({ language, note }))),
);
const archival = { type: field.choice('curated', 'archival', 'series'), identifier: short(100) };

const pids = field.parsedBy(field.lines, readPids, (typed) => {
  return ['collections.problem.pid', { pid: unreadPid(typed).slice(0, 100) }];
});

/** The texts of a collection in one language; `was` is the fingerprint of those that the page showed. */
export const readCollectionWords = formReader(
  {
    ...{ ...naming, collectionId, was: field.asTyped },
    name: field.stored(name),
    slug: field.stored(short(320)),
    description: field.stored(long(5_000)),
    extent: field.stored(short(300)),
  },
  (words) => ({ name: nameProblem('collections', words, isHalfCleared(words)) }),
);

export const readNewCollection = formReader(
  { ...naming, ...archival, name, parentId },
  (words) => ({
    name: nameProblem('collections', words, words.name === ''),
    identifier: missingIdentifier(words),
  }),
);

/** A collection that is added by its name alone while a text is being written. */
export const readCollectionInText = formReader({ ...naming, name }, (words) => {
  return { name: nameProblem('collections', words, words.name === '') };
});

export const readCollectionDetails = formReader(
  {
    collectionId,
    was: field.asTyped,
    type: field.stored(archival.type),
    identifier: field.stored(archival.identifier),
    dates: field.stored(typedDate()),
    access: field.stored(field.choice('open', 'restricted', 'closed')),
    coverImageId: field.from('cover', field.stored(field.idOrNull)),
    pids: field.stored(pids),
  },
  ({ pids, ...form }) => ({
    identifier: missingIdentifier(form),
    pids: pids.length > MOST_PIDS && ['collections.problem.manyPids', { most: MOST_PIDS }],
  }),
);

/** The order of a collection's stories, from one field `order` of the form `/{id}` per story. */
export const readShelfOrder = formReader(
  { collectionId, order: field.stored(field.order), move: field.line },
  undefined,
  ({ order, move, ...shelf }) => ({ ...shelf, ids: movedIds(order, move) }),
);

export const readShelfItem = formReader({ collectionId, storyId });

export const readNotes = formReader({
  collectionId,
  storyId: field.from('story', field.id),
  was: field.asTyped,
  notes,
});

export const readCollectionUnpublication = formReader({ collectionId, reason: long(1_000) });

function missingIdentifier({ type, identifier }: { type: string; identifier: string }) {
  return type === 'archival' && !identifier && 'collections.problem.identifierMissing';
}

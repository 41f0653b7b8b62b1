import { slugFrom } from '@/domain/addresses/slug';
import { dateProblem, readTypedDate } from '@/domain/dates/typed-date';
import { type MessageKey, type Parsed, type Problems, parsed } from '@/domain/forms/form';
import { line, paragraphs, several, tooLong } from '@/domain/forms/form-words';
import { movedIds } from '@/domain/forms/moved';
import { isHalfCleared } from '@/domain/taxonomy/term-name';
import { isInterfaceLanguage } from '@/i18n/languages';
import type { Collection, PersistentIdentifier, ShelfItem } from './collection';
import type { CollectionDetails } from './collection-facts';
import type { CollectionWords } from './collection-name';
import { readPid } from './pid';

/** Longest texts, in characters. */
export const LONGEST = {
  name: 200,
  slug: 320,
  description: 5_000,
  extent: 300,
  identifier: 100,
  dates: 100,
  note: 1_000,
  reason: 1_000,
} as const;

const MOST_PIDS = 20;

/** The texts of a collection in one language. */
export function readCollectionWords(
  form: FormData,
): Parsed<CollectionWords & { collectionId: string; was: string; mayShareName: boolean }> {
  const language = line(form, 'language');
  const words = {
    name: line(form, 'name'),
    slug: line(form, 'slug'),
    description: paragraphs(form, 'description'),
    extent: line(form, 'extent'),
  };
  const problems = isInterfaceLanguage(language)
    ? {
        ...lengths(words),
        ...(isHalfCleared(words) ? { name: 'collections.problem.nameMissing' } : {}),
      }
    : { name: 'collections.problem.gone' };
  const given = {
    collectionId: line(form, 'id'),
    was: String(form.get('was') ?? ''),
    mayShareName: line(form, 'sameName') === 'yes',
  };
  return parsed(problems, { ...given, language, ...words });
}

export function readNewCollection(form: FormData): Parsed<{
  type: Collection['type'];
  identifier: string;
  language: string;
  name: string;
  parentId: string | null;
  mayShareName: boolean;
}> {
  const language = line(form, 'language');
  const words = { name: line(form, 'name'), identifier: line(form, 'identifier') };
  const { name, identifier } = words;
  const problems: Problems = {
    ...lengths(words),
    ...missingIdentifier(typeOf(form), identifier),
    ...(name ? {} : { name: 'collections.problem.nameMissing' }),
    ...(name && !slugFrom(name, language) ? { name: 'collections.problem.nameUnusable' } : {}),
    ...(isInterfaceLanguage(language) ? {} : { language: 'collections.problem.gone' }),
  };
  const parentId = line(form, 'parent') || null;
  const mayShareName = line(form, 'sameName') === 'yes';
  return parsed(problems, { type: typeOf(form), language, parentId, mayShareName, ...words });
}

/** The properties of a collection that do not depend on the language. */
export function readCollectionDetails(
  form: FormData,
): Parsed<CollectionDetails & { collectionId: string }> {
  const words = { identifier: line(form, 'identifier'), dates: line(form, 'dates') };
  const { pids, unread } = pidsOf(form);
  const problems: Record<string, MessageKey> = { ...lengths({ identifier: words.identifier }) };
  Object.assign(problems, missingIdentifier(typeOf(form), words.identifier));
  const dates = readTypedDate(words.dates);
  if (dates.is === 'wrong') problems.dates = dateProblem(dates);
  const [first] = unread;
  if (first) problems.pids = ['collections.problem.pid', { pid: first }];
  if (pids.length > MOST_PIDS)
    problems.pids = ['collections.problem.manyPids', { most: MOST_PIDS }];
  const access = line(form, 'access');
  return parsed(problems, {
    collectionId: line(form, 'id'),
    type: typeOf(form),
    access: access === 'restricted' || access === 'closed' ? access : 'open',
    coverImageId: line(form, 'cover') || null,
    pids,
    ...words,
    dates: dates.is === 'date' ? dates.edtf : '',
  });
}

/** The order of a collection's stories, from one field `order` of the form `/{id}` per story. */
export function readShelfOrder(form: FormData): Parsed<{ collectionId: string; ids: string[] }> {
  const ids = several(form, 'order').map((each) => each.slice(1));
  const order = movedIds(ids, line(form, 'move'));
  return { ok: true, value: { collectionId: line(form, 'id'), ids: order } };
}

export function readShelfItem(form: FormData): Parsed<ShelfItem> {
  const storyId = line(form, 'story');
  const problems: Problems = storyId ? {} : { story: 'collections.problem.chooseStory' };
  return parsed(problems, { collectionId: line(form, 'id'), storyId });
}

/** The notes of a story on the shelf, from fields `note.{language}`. */
export function readNotes(
  form: FormData,
): Parsed<ShelfItem & { notes: { language: string; note: string }[] }> {
  const notes = [...form.keys()].flatMap((field) => {
    const language = /^note\.(.+)$/.exec(field)?.[1] ?? '';
    return isInterfaceLanguage(language) ? [{ language, note: line(form, field) }] : [];
  });
  const problems: Record<string, MessageKey> = {};
  for (const { language, note } of notes) {
    const most = LONGEST.note;
    if ([...note].length > most) {
      problems[`note.${language}`] = ['collections.problem.tooLong', { most }];
    }
  }
  return parsed(problems, { collectionId: line(form, 'id'), storyId: line(form, 'story'), notes });
}

/** The new parent of a collection. */
export function readNesting(
  form: FormData,
): Parsed<{ collectionId: string; parentId: string | null }> {
  const parentId = line(form, 'parent') || null;
  return { ok: true, value: { collectionId: line(form, 'id'), parentId } };
}

/** The reason for unpublishing a collection. */
export function readCollectionUnpublication(
  form: FormData,
): Parsed<{ collectionId: string; reason: string }> {
  const reason = paragraphs(form, 'reason');
  return parsed(lengths({ reason }), { collectionId: line(form, 'id'), reason });
}

/** The id of the collection, from a form without other fields. */
export function readCollectionId(form: FormData): Parsed<{ collectionId: string }> {
  return { ok: true, value: { collectionId: line(form, 'id') } };
}

function typeOf(form: FormData): Collection['type'] {
  return line(form, 'type') === 'archival' ? 'archival' : 'curated';
}

/** Archival collections need a call number; curated ones may lack it. */
function missingIdentifier(type: Collection['type'], identifier: string): Problems {
  const isMissing = type === 'archival' && identifier === '';
  return isMissing ? { identifier: 'collections.problem.identifierMissing' } : {};
}

/** One persistent identifier per line; duplicates count once. */
function pidsOf(form: FormData): { pids: PersistentIdentifier[]; unread: string[] } {
  const lines = paragraphs(form, 'pids')
    .split('\n')
    .filter((each) => each.trim() !== '');
  const pids = new Map<string, PersistentIdentifier>();
  const unread: string[] = [];
  for (const each of lines) {
    const pid = readPid(each);
    if (pid) pids.set(`${pid.scheme} ${pid.value}`, pid);
    else unread.push(each.trim().slice(0, 100));
  }
  return { pids: [...pids.values()], unread };
}

function lengths(words: Readonly<Record<string, string>>): Problems {
  return tooLong(words, LONGEST, (most) => ['collections.problem.tooLong', { most }]);
}

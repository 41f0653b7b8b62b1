import type { Queries } from '@/db/open';
import { addName } from '@/domain/names/changes';
import { newFacts } from '@/domain/names/name';
import type { Author } from '@/domain/permissions/staff';
import { NAME_ROLES, type StoryName } from '@/domain/stories/story-name';
import type { NameEntry, NamesFile } from './content-files';
import { storedDate } from './stored-date';

/** What the names of the sample are called in the database. */
export interface LoadedNames {
  ids: ReadonlyMap<string, string>;
  /** For links in texts. */
  shortIds: ReadonlyMap<string, string>;
  /** The names of each story, by its key. */
  ofStories: ReadonlyMap<string, StoryName[]>;
}

/** Adds the names of the sample, each after those that it is related to. */
export async function loadNames(
  write: Queries,
  by: Author,
  names: NamesFile,
  shortIdOf: (key: string) => string,
  now: number,
): Promise<LoadedNames> {
  const ids = new Map<string, string>();
  const shortIds = new Map<string, string>();
  const idOf = (key: string, of: string) => {
    const id = ids.get(key);
    if (!id) throw new Error(`content/names/${of}.yaml names an unknown ${key}.`);
    return id;
  };
  for (const [key, entry] of inOrder(names)) {
    const { kind, forms, variants, relations, places, stories: _, ...facts } = entry;
    const shortId = shortIdOf(`name ${key}`);
    shortIds.set(key, shortId);
    const parent = relations.find((each) => each.kind === 'partOf');
    const id = await addName(
      write,
      by,
      {
        ...newFacts(kind),
        ...facts,
        dates: storedDate(facts.dates, `content/names/${key}.yaml`),
        placeIds: places,
        relations: relations.flatMap(({ kind: relation, to }) =>
          relation === 'partOf' ? [] : [{ kind: relation, toId: idOf(to, key) }],
        ),
        parentId: parent ? idOf(parent.to, key) : null,
        forms: Object.entries(forms).map(([language, { sort, ...form }]) => {
          return { language, slug: '', ...form, sortForm: sort };
        }),
        variants: variants.map(({ transliteration, ...each }) => {
          return { ...each, isTransliteration: transliteration };
        }),
        shortId,
      },
      now,
    );
    ids.set(key, id);
  }
  return { ids, shortIds, ofStories: namesOfStories(names, ids) };
}

/** Each name after those that it is related to. @throws Error where they are related in a circle */
function inOrder(names: NamesFile): [string, NameEntry][] {
  const done = new Map<string, NameEntry>();
  const add = (key: string, path: readonly string[]) => {
    const entry = names.get(key);
    if (!entry || done.has(key)) return;
    if (path.includes(key)) throw new Error(`content/names: ${[...path, key].join(' → ')}`);
    for (const { to } of entry.relations) add(to, [...path, key]);
    done.set(key, entry);
  };
  for (const key of names.keys()) add(key, []);
  return [...done];
}

function namesOfStories(names: NamesFile, ids: ReadonlyMap<string, string>) {
  const all = new Map<string, StoryName[]>();
  for (const role of NAME_ROLES) {
    for (const [key, { stories }] of names) {
      const nameId = ids.get(key) ?? '';
      for (const story of stories[role]) {
        all.set(story, [...(all.get(story) ?? []), { nameId, role }]);
      }
    }
  }
  return all;
}

/** What has a name and a page in every language, apart from stories. */
export type NamedKind = 'topic' | 'collection' | 'place' | 'name' | 'author';

/** The path segment of each kind, after the language. */
export const FOLDERS = {
  topic: 'topics',
  collection: 'collections',
  place: 'places',
  name: 'names',
  author: 'authors',
} as const satisfies Record<NamedKind, string>;

export const NAMED_KINDS = Object.keys(FOLDERS) as NamedKind[];

/** The kind whose pages are in a folder, or null. */
export function kindInFolder(folder: string): NamedKind | null {
  return NAMED_KINDS.find((kind) => FOLDERS[kind] === folder) ?? null;
}

/** A topic or collection at its place among the others. */
export interface Nested {
  id: string;
  name: string;
  nameLanguage: string;
  /** 0 at the top. */
  depth: number;
}

/** Topics or collections to choose from, set in as deep as they stand. */
export function parentOptions(lines: readonly Nested[], except: ReadonlySet<string> = new Set()) {
  return lines
    .filter(({ id }) => !except.has(id))
    .map(({ id, name, nameLanguage, depth }) => {
      return { value: id, label: `${'– '.repeat(depth)}${name}`, language: nameLanguage };
    });
}

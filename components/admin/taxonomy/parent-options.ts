/** A topic or collection with its depth in the tree. */
export interface Nested {
  id: string;
  name: string;
  nameLanguage: string;
  /** 0 at the top. */
  depth: number;
}

/** Options to choose a parent, indented by depth. */
export function parentOptions(lines: readonly Nested[], except: ReadonlySet<string> = new Set()) {
  return lines
    .filter(({ id }) => !except.has(id))
    .map(({ id, name, nameLanguage, depth }) => {
      return { value: id, label: `${'– '.repeat(depth)}${name}`, language: nameLanguage };
    });
}

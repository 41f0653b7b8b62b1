/** A topic or collection with its depth in the tree. */
export interface Nested {
  id: string;
  name: string;
  nameLanguage: string;
  /** 0 at the top. */
  depth: number;
}

/** Browsers drop other spaces at the beginning of an option. */
const INDENT = '\u00a0'.repeat(4);

/** Options to choose a parent, indented by depth. */
export function parentOptions(lines: readonly Nested[], except: ReadonlySet<string> = new Set()) {
  return lines
    .filter(({ id }) => !except.has(id))
    .map(({ id, name, nameLanguage, depth }) => {
      return { value: id, label: `${INDENT.repeat(depth)}${name}`, language: nameLanguage };
    });
}

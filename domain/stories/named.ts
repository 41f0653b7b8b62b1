/** Something that can be chosen by name. */
export interface Named {
  id: string;
  name: string;
}

/** The id of what has this name, in whatever letters it is typed. */
export function idNamed(name: string, known: readonly Named[]): string | undefined {
  return known.find((each) => folded(each.name) === folded(name.slice(0, 1_000)))?.id;
}

const folded = (name: string) => name.normalize('NFKC').toLocaleLowerCase();

import { findIn, type Sought } from './find-text';

/** A field of the text beside its body, such as its title. */
export interface FoundField {
  name: string;
  label: string;
  value: string;
}

/** A match in a field; from and to in UTF-16 units. */
export interface FieldMatch {
  field: FoundField;
  from: number;
  to: number;
}

/** The fields of a text in which words are found and replaced, in the order of the page. */
export interface FindFields {
  read(): FoundField[];
  /** Calls back when something is typed into a field. Returns a function that stops. */
  watch(listener: () => void): () => void;
  /** Outlines the field of a match and scrolls to it; null for none. */
  mark(match: FieldMatch | null): void;
  /** Moves the focus to a match and selects it. */
  focus(match: FieldMatch): void;
  /** Puts words in the place of a match, as if typed. */
  write(match: FieldMatch, words: string): void;
}

/** Every match in the fields, in their order. */
export function matchesInFields(
  fields: readonly FoundField[],
  sought: Sought,
  language: string,
): FieldMatch[] {
  return fields.flatMap((field) =>
    findIn(field.value, sought, language).map(([from, to]) => ({ field, from, to })),
  );
}

/** Replaces all matches. They are written from the last to the first, so that places stay. */
export function replaceInFields(
  { write }: Pick<FindFields, 'write'>,
  matches: readonly FieldMatch[],
  words: string,
): number {
  for (const match of matches.toReversed()) write(match, words);
  return matches.length;
}

/** Index of the match that follows a replaced one; null where none does. */
export function matchAfter(
  matches: readonly FieldMatch[],
  fields: readonly FoundField[],
  replaced: FieldMatch,
  words: string,
): number | null {
  const orderOf = (match: FieldMatch) => fields.findIndex(({ name }) => name === match.field.name);
  const end = replaced.from + words.length;
  const at = matches.findIndex((match) => {
    const later = orderOf(match) - orderOf(replaced);
    return later > 0 || (later === 0 && match.from >= end);
  });
  return at < 0 ? null : at;
}

/** Characters shown before and after a match. */
const AROUND = 30;

/** A match with some words around it, cut words marked by an ellipsis. */
export function excerptOf({ field: { value }, from, to }: FieldMatch) {
  const before = value.slice(0, from);
  const after = value.slice(to);
  return {
    before: before.length > AROUND ? `…${before.slice(-AROUND)}` : before,
    found: value.slice(from, to),
    after: after.length > AROUND ? `${after.slice(0, AROUND)}…` : after,
  };
}

/** Topics, collections and places by their names in every language. */
import type { SubjectKind } from './facet';
import { beginningOf } from './match';
import type { Term } from './parse-query';
import { tokenise, wordGroups, wordsOf } from './tokenise';

export interface SubjectName {
  language: string;
  name: string;
  /** Empty for a place, which has no page. */
  slug: string;
  /** It is the name of what was merged into this. */
  isFormer: boolean;
}

export interface Subject {
  kind: SubjectKind;
  id: string;
  /** Of itself and of all that was merged into it. */
  tokens: string[];
  names: SubjectName[];
}

/** Topics, collections or places that one word searches for as well. */
const MOST_OF_A_TERM = 50;

/** A test whether a name of a subject contains the words, in any language. */
export function namedBy(term: Term): (subject: Subject) => boolean {
  const beginning = beginningOf(term);
  const parts = new Map<string, string[]>();
  const partsIn = (language: string) => {
    const known = parts.get(language) ?? partsOf(language, term.words);
    parts.set(language, known);
    return known;
  };
  return (subject) =>
    subject.names.some((each) => {
      const { tokens, words } = readName(each);
      if (containsAll(tokens, partsIn(each.language))) return true;
      return beginning !== null && words.some((word) => word.startsWith(beginning));
    });
}

/** The tokens of all subjects that a term names. */
export function tokensNamedBy(subjects: readonly Subject[], term: Term): string[] {
  const named = subjects.filter(namedBy(term));
  return named.slice(0, MOST_OF_A_TERM).flatMap(({ tokens }) => tokens);
}

/** The name for a page in a language. */
export function nameIn(subject: Subject, language: string): SubjectName {
  const [any] = subject.names;
  const own = subject.names.filter((each) => !each.isFormer);
  const found = own.find((each) => each.language === language) ?? own[0] ?? any;
  if (!found) throw new Error('A subject has no name.');
  return found;
}

/** The subject at a slug: of the page's language if there is one, else of any. */
export function subjectAt(
  subjects: readonly Subject[],
  kind: SubjectKind,
  slug: string,
  language: string,
): Subject | null {
  const known = subjects.filter(
    (each) => each.kind === kind && each.names.some((name) => name.slug === slug),
  );
  const own = known.find((each) =>
    each.names.some((name) => name.slug === slug && name.language === language),
  );
  return own ?? known[0] ?? null;
}

interface ReadName {
  tokens: readonly string[];
  words: readonly string[];
}

const MOST_REMEMBERED = 20_000;
const names = new Map<string, ReadName>();

function readName({ language, name }: SubjectName): ReadName {
  const key = `${language} ${name}`;
  const known = names.get(key);
  if (known) return known;
  const read = { tokens: tokenise(language, name), words: [...wordsOf(name)] };
  if (names.size >= MOST_REMEMBERED) names.clear();
  names.set(key, read);
  return read;
}

/** The tokens of words without those that are parts joined to one. */
function partsOf(language: string, words: string): string[] {
  return [...wordGroups(language, words)].flatMap(({ tokens, isSpaceless }) => {
    const used = isSpaceless && tokens.length > 1 ? tokens.slice(0, -1) : tokens;
    return used.map((token) => token.text);
  });
}

/** Whether tokens follow each other in a list of tokens. */
function containsAll(all: readonly string[], wanted: readonly string[]): boolean {
  if (wanted.length === 0) return false;
  return all.some((_, at) => wanted.every((token, index) => all[at + index] === token));
}

/** Finds subjects by words of their names, in memory. */

import type { SubjectKind } from './facet';
import { fold } from './fold';
import { beginningOf, phraseOf } from './match';
import type { Term } from './parse-query';
import { waysToStem } from './stem';
import type { Subject, SubjectName } from './subject';
import { tokenise, wordGroups, wordsOf } from './tokenise';

/** How some words name a subject: by a whole name, or by a person's last name. */
export interface Naming {
  subject: Subject;
  isLastName: boolean;
}

/** Subjects that the words of one search name in part. */
const MOST_OF_A_TERM = 50;

interface IndexedName {
  subject: Subject;
  tokens: readonly string[];
}

export class SubjectIndex {
  /** By the tokens of a whole name or of a last name. */
  private readonly whole = new Map<string, Map<Subject, boolean>>();
  private readonly byToken = new Map<string, IndexedName[]>();
  private readonly byOwn = new Map<string, Subject[]>();
  /** By kind and slug. */
  private readonly bySlug = new Map<string, Subject[]>();
  /** Folded words of names, in order, each with its subjects. */
  private readonly words: readonly (readonly [string, ReadonlySet<Subject>])[];

  constructor(readonly subjects: readonly Subject[]) {
    const words = new Map<string, Set<Subject>>();
    for (const subject of subjects) {
      for (const token of subject.tokens) add(this.byOwn, token, subject);
      for (const name of subject.names) {
        if (name.slug !== '') add(this.bySlug, `${subject.kind}:${name.slug}`, subject);
        const read = readName(name);
        for (const key of read.keys) this.addWhole(key, subject, false);
        if (read.unspaced) this.addWhole(read.unspaced, subject, false);
        if (subject.isPerson) for (const key of read.lastKeys) this.addWhole(key, subject, true);
        for (const token of new Set(read.tokens)) {
          add(this.byToken, token, { subject, tokens: read.tokens });
        }
        for (const word of read.words) {
          const known = words.get(word) ?? new Set();
          words.set(word, known);
          known.add(subject);
        }
      }
    }
    this.words = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** The subjects that a token stands for: a town, and all that it lies in. */
  of(token: string): readonly Subject[] {
    return this.byOwn.get(token) ?? [];
  }

  /** The subject at a slug: of the page's language if there is one, else of any; or null. */
  at(kind: SubjectKind, slug: string, language: string): Subject | null {
    const known = this.bySlug.get(`${kind}:${slug}`) ?? [];
    const own = known.find((each) =>
      each.names.some((name) => name.slug === slug && name.language === language),
    );
    return own ?? known[0] ?? null;
  }

  /** The subject with an id, or null. */
  withId(kind: SubjectKind, id: string): Subject | null {
    return this.subjects.find((each) => each.kind === kind && each.id === id) ?? null;
  }

  /** Subjects that words are a whole name or a last name of. */
  named(words: string): Naming[] {
    const found = new Map<Subject, boolean>();
    for (const key of keysOf(words)) {
      for (const [subject, isLastName] of this.whole.get(key) ?? []) {
        found.set(subject, isLastName && (found.get(subject) ?? true));
      }
    }
    return [...found].map(([subject, isLastName]) => ({ subject, isLastName }));
  }

  /** Subjects with a name that contains the words of a term, or begins as the last one does. */
  havingPart(term: Term): Subject[] {
    const found = new Set<Subject>();
    for (const language of waysToStem(term.words)) {
      const wanted = phraseOf([...wordGroups(language, term.words)]).tokens.map(({ text }) => text);
      const [first] = wanted;
      if (first === undefined) continue;
      for (const { subject, tokens } of this.byToken.get(first) ?? []) {
        if (containsAll(tokens, wanted)) found.add(subject);
      }
    }
    const beginning = beginningOf(term);
    if (beginning !== null) {
      for (const [, subjects] of this.wordsFrom(beginning)) {
        for (const subject of subjects) found.add(subject);
        if (found.size >= MOST_OF_A_TERM) break;
      }
    }
    return [...found].slice(0, MOST_OF_A_TERM);
  }

  /** Words of names that begin with some letters, in their order. */
  *wordsFrom(letters: string): Generator<readonly [string, ReadonlySet<Subject>]> {
    let [low, high] = [0, this.words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle]?.[0] ?? '') < letters) low = middle + 1;
      else high = middle;
    }
    for (let at = low; this.words[at]?.[0].startsWith(letters); at += 1) {
      const entry = this.words[at];
      if (entry) yield entry;
    }
  }

  hasWord(word: string): boolean {
    return this.withWord(word) !== null;
  }

  /** Subjects with a folded word in one of their names; null where there are none. */
  withWord(word: string): ReadonlySet<Subject> | null {
    const [first] = this.wordsFrom(word);
    return first?.[0] === word ? first[1] : null;
  }

  private addWhole(key: string, subject: Subject, isLastName: boolean): void {
    const known = this.whole.get(key) ?? new Map<Subject, boolean>();
    this.whole.set(key, known);
    known.set(subject, isLastName && (known.get(subject) ?? true));
  }
}

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

/** The last word of a name of several, such as a person's last name; null for a name of one word. */
export function lastWord(name: string): string | null {
  const groups = [...wordGroups('und', name)];
  const last = groups.at(-1);
  return last && groups.length > 1 ? name.slice(last.start, last.end) : null;
}

interface ReadName {
  tokens: readonly string[];
  words: readonly string[];
  keys: readonly string[];
  lastKeys: readonly string[];
  /** Its words written as one: `Хошимин`; null for one of a single word. */
  unspaced: string | null;
}

const MOST_REMEMBERED = 50_000;
const names = new Map<string, ReadName>();

function readName({ language, name }: SubjectName): ReadName {
  const key = `${language} ${name}`;
  const known = names.get(key);
  if (known) return known;
  const last = lastWord(name);
  const read = {
    tokens: tokenise(language, name),
    words: [...wordsOf(name)],
    keys: keysIn(language, name),
    lastKeys: last === null ? [] : keysIn(language, last),
    unspaced: last === null ? null : fold(name).replace(/[^\p{L}\p{M}\p{N}]+/gu, ''),
  };
  if (names.size >= MOST_REMEMBERED) names.clear();
  names.set(key, read);
  return read;
}

/** What words are looked up by, in every way to stem them. */
function keysOf(words: string): Set<string> {
  return new Set(waysToStem(words).flatMap((language) => keysIn(language, words)));
}

function keysIn(language: string, words: string): string[] {
  const groups = [...wordGroups(language, words)];
  const [only] = groups;
  const key = groups.flatMap(({ tokens }) => tokens.map(({ text }) => text)).join(' ');
  const joined = groups.length === 1 ? only?.joined?.text : undefined;
  return joined ? [key, joined] : key ? [key] : [];
}

/** Whether tokens follow each other in a list of tokens. */
function containsAll(all: readonly string[], wanted: readonly string[]): boolean {
  return all.some((_, at) => wanted.every((token, index) => all[at + index] === token));
}

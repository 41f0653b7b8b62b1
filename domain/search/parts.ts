/** What else a search looks for: the names by which what was typed is called elsewhere. */
import { fold } from './fold';
import type { Term } from './parse-query';
import type { Subject } from './subject';
import { lastWord, type Naming, type SubjectIndex } from './subject-index';
import { wordGroups } from './tokenise';

export interface OtherName {
  language: string;
  name: string;
}

/** A word, a phrase, or several words that are one name. */
export interface Part {
  terms: readonly Term[];
  /** Subjects that it names. */
  subjects: readonly Subject[];
  /** Other names of these, searched for as well. */
  names: readonly OtherName[];
  /** The names within a run of characters without spaces, each searched for by itself. */
  within: readonly Part[];
}

/** Words of the longest name: *Communist Party of the Soviet Union (Bolsheviks)* has seven. */
const MOST_WORDS = 8;
const MOST_NAMES = 30;
/** Persons with the same last name of whom other names are searched for. */
const MOST_SAME = 3;
/** Characters of the longest name within a run without spaces. */
const LONGEST_WITHIN = 14;

/** Every term by itself, as where no name is known. */
export function plainParts(terms: readonly Term[]): Part[] {
  return terms.map((term) => ({ terms: [term], subjects: [], names: [], within: [] }));
}

/** The terms of a search with what they name; words that are one name together are one part. */
export function partsOf(terms: readonly Term[], index: SubjectIndex): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < terms.length; ) {
    const part = nameAt(terms, at, index) ?? termAt(terms, at, index);
    parts.push(part);
    at += part.terms.length;
  }
  return parts;
}

/** The longest name that begins at a place of the search. */
function nameAt(terms: readonly Term[], at: number, index: SubjectIndex): Part | null {
  for (let length = Math.min(MOST_WORDS, terms.length - at); length > 0; length -= 1) {
    const some = terms.slice(at, at + length);
    if (length > 1 && some.some((term) => term.isPhrase)) continue;
    const words = some.map((term) => term.words).join(' ');
    const namings = index.named(words);
    if (namings.length > 0) return named(some, words, namings);
  }
  return null;
}

function termAt(terms: readonly Term[], at: number, index: SubjectIndex): Part {
  const term = terms[at] as Term;
  return { terms: [term], subjects: [], names: [], within: namesWithin(term, index) };
}

function named(terms: readonly Term[], words: string, namings: readonly Naming[]): Part {
  const isShort = [...wordGroups('und', words)].length === 1;
  const full = namings.filter((each) => !each.isLastName);
  const byLastName = namings.length - full.length <= MOST_SAME ? namings : full;
  const names = byLastName.flatMap(({ subject }) => [
    ...subject.names,
    ...(isShort && subject.isPerson ? lastNames(subject) : []),
  ]);
  const seen = new Set([fold(words)]);
  const others = names.flatMap(({ language, name }) => {
    const folded = fold(name);
    if (seen.has(folded)) return [];
    seen.add(folded);
    return [{ language, name }];
  });
  const subjects = namings.map(({ subject }) => subject);
  return { terms, subjects, names: others.slice(0, MOST_NAMES), within: [] };
}

function lastNames({ names }: Subject): OtherName[] {
  return names.flatMap(({ language, name }) => {
    const last = lastWord(name);
    return last === null ? [] : [{ language, name: last }];
  });
}

/** The different names in a run of characters without spaces, with what is between them. */
function namesWithin(term: Term, index: SubjectIndex): Part[] {
  const [group, ...more] = wordGroups('und', term.words);
  if (!group?.isSpaceless || more.length > 0) return [];
  const characters = [...term.words];
  const parts: Part[] = [];
  let between = '';
  for (let at = 0; at < characters.length; ) {
    const part = longestAt(characters, at, index);
    if (!part) {
      between += characters[at];
      at += 1;
      continue;
    }
    if (between) parts.push(...plainParts([termOf(between)]));
    between = '';
    parts.push(part);
    at += [...(part.terms[0]?.words ?? '')].length;
  }
  if (parts.length === 0) return [];
  if (between) parts.push(...plainParts([termOf(between)]));
  return [...new Map(parts.map((part) => [part.terms[0]?.words, part])).values()];
}

function longestAt(characters: readonly string[], at: number, index: SubjectIndex): Part | null {
  const most = Math.min(LONGEST_WITHIN, characters.length - at);
  for (let length = most; length > 1; length -= 1) {
    const words = characters.slice(at, at + length).join('');
    const namings = index.named(words);
    if (namings.length > 0) return named([termOf(words)], words, namings);
  }
  return null;
}

export function termOf(words: string): Term {
  return { words, isPhrase: false, isLast: false };
}

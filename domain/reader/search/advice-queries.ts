import { reads } from '@/db/client';
import { hasText, tokensFrom } from '@/db/text-search';
import { edits } from '@/domain/search/edits';
import { type MatchOptions, WORD, wantedMatch } from '@/domain/search/match';
import type { ParsedQuery, Term } from '@/domain/search/parse-query';
import { plainParts } from '@/domain/search/parts';
import type { Subject } from '@/domain/search/subject';
import type { SubjectIndex } from '@/domain/search/subject-index';
import { wordGroups, wordsOf } from '@/domain/search/tokenise';
import type { Advice } from './found';
import { nameOf } from './named-subject';

/** Letters of the shortest word that another is proposed for, and of one that may differ by two. */
const SHORTEST = 4;
const LONG = 6;
/** Words that are compared for each first letter. */
const MOST_COMPARED = 40_000;
const MOST_NEAREST = 3;

interface Asked {
  query: ParsedQuery;
  options: MatchOptions;
  index: SubjectIndex;
  language: string;
}

/** What helps when nothing was found; words are proposed from public texts alone. */
export function adviceFor({ query, options, index, language }: Asked): Omit<Advice, 'unfiltered'> {
  const alone = query.wanted.map((term) => {
    return { term, isFound: hasText(reads(), wantedMatch(plainParts([term]), options)) };
  });
  const corrections = new Map<Term, string>();
  for (const { term, isFound } of alone) {
    const better = isFound ? null : correctionOf(term);
    if (better) corrections.set(term, better);
  }
  return {
    meant: corrections.size > 0 ? written(query, corrections) : null,
    alone: alone.length > 1 ? alone.map(({ term, isFound }) => ({ term, isFound })) : [],
    nearest: nearestTo(query, index.subjects)
      .map((subject) => nameOf(subject, language))
      .filter(({ slug }) => slug !== ''),
  };
}

function correctionOf(term: Term): string | null {
  const word = wordOf(term);
  if (word === null) return null;
  const [first = '', second = ''] = word;
  let best: { word: string; distance: number; texts: number } | null = null;
  for (const letter of new Set([first, second])) {
    for (const { token, texts } of tokensFrom(reads(), WORD + letter, MOST_COMPARED)) {
      const other = token.slice(WORD.length);
      const distance = edits(word, other, best?.distance ?? allowed(word));
      const isBetter =
        distance <= allowed(word) &&
        (!best || distance < best.distance || (distance === best.distance && texts > best.texts));
      if (isBetter) best = { word: other, distance, texts };
    }
  }
  return best?.word ?? null;
}

function allowed(word: string): number {
  return [...word].length < LONG ? 1 : 2;
}

/** The folded word of a term that has a single one in a script with spaces. */
function wordOf(term: Term): string | null {
  const [group, ...more] = wordGroups('und', term.words);
  const word = (group?.joined ?? group?.tokens[0])?.folded ?? '';
  const isFit = group && !group.isSpaceless && more.length === 0 && [...word].length >= SHORTEST;
  return isFit ? word : null;
}

/** The search with some words replaced. */
function written(query: ParsedQuery, corrections: ReadonlyMap<Term, string>): string {
  const one = (term: Term) => {
    const words = corrections.get(term) ?? term.words;
    return term.isPhrase ? `"${words}"` : words;
  };
  return [...query.wanted.map(one), ...query.unwanted.map((term) => `-${one(term)}`)].join(' ');
}

/** Topics, names and places with a word in their names that is close to one that was typed. */
function nearestTo(query: ParsedQuery, subjects: readonly Subject[]): Subject[] {
  const words = query.wanted.flatMap((term) => wordOf(term) ?? []);
  const found = subjects.flatMap((subject) => {
    if (subject.kind === 'collection') return [];
    const named = subject.names.flatMap(({ name }) => [...wordsOf(name)]);
    const distances = words.flatMap((word) => named.map((each) => distanceOf(word, each)));
    const distance = Math.min(...distances, Number.POSITIVE_INFINITY);
    return distance === Number.POSITIVE_INFINITY ? [] : [{ subject, distance }];
  });
  found.sort((a, b) => a.distance - b.distance);
  return found.slice(0, MOST_NEAREST).map(({ subject }) => subject);
}

function distanceOf(word: string, name: string): number {
  if ([...name].length < SHORTEST) return Number.POSITIVE_INFINITY;
  const isBeginning = word.startsWith(name) || name.startsWith(word);
  if (isBeginning) return 1;
  const distance = edits(word, name, allowed(word));
  return distance <= allowed(word) ? distance : Number.POSITIVE_INFINITY;
}

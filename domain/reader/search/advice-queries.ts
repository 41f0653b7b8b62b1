import { reads } from '@/db/client';
import { wordsSpelled } from '@/db/spelling-rows';
import { hasText, textsWith } from '@/db/text-search';
import { allowedEdits } from '@/domain/search/edits';
import { type MatchOptions, onlyWord, WORD, wantedMatch } from '@/domain/search/match';
import type { ParsedQuery, Term } from '@/domain/search/parse-query';
import { plainParts } from '@/domain/search/parts';
import { canBeProposed, distanceOf, spellings } from '@/domain/search/spelling';
import type { SubjectIndex } from '@/domain/search/subject-index';
import { wordGroups } from '@/domain/search/tokenise';
import type { Advice } from './found';
import { nameOf } from './named-subject';
import { nearestTo } from './nearest-queries';
import { splitWord } from './split-word-queries';

interface Asked {
  query: ParsedQuery;
  options: MatchOptions;
  index: SubjectIndex;
  language: string;
}

/** What helps when nothing was found; words are proposed from public texts alone. */
export async function adviceFor({
  query,
  options,
  index,
  language,
}: Asked): Promise<Omit<Advice, 'unfiltered'>> {
  const alone: { term: Term; isFound: boolean }[] = [];
  for (const term of query.wanted) {
    const match = wantedMatch(plainParts([term]), options);
    alone.push({ term, isFound: await hasText(reads(), match) });
  }
  const corrections = new Map<Term, string>();
  for (const { term, isFound } of alone) {
    const better = isFound ? null : await correctionOf(term, index);
    if (better) corrections.set(term, better);
  }
  return {
    meant: corrections.size > 0 ? written(query, corrections) : null,
    alone: alone.length > 1 ? alone.map(({ term, isFound }) => ({ term, isFound })) : [],
    nearest: (await nearestTo(query.wanted, index))
      .map((subject) => nameOf(subject, language))
      .filter(({ slug }) => slug !== ''),
  };
}

/** The words of a term with those replaced that no public text and no name has. */
async function correctionOf(term: Term, index: SubjectIndex): Promise<string | null> {
  let corrected = '';
  let from = 0;
  for (const { start, end } of wordGroups('und', term.words)) {
    const better = await likeliest(term.words.slice(start, end), index);
    if (!better) continue;
    corrected += term.words.slice(from, start) + better;
    from = end;
  }
  return from > 0 ? corrected + term.words.slice(from) : null;
}

/** The known word that is most like one that is not; of several, that of most texts. */
async function likeliest(words: string, index: SubjectIndex): Promise<string | null> {
  const word = onlyWord(words);
  if (word === null || !canBeProposed(word)) return null;
  const spelled = await wordsSpelled(reads(), [...spellings(word)]);
  const near = spelled.flatMap((other) => {
    const distance = distanceOf(word, other);
    return distance <= allowedEdits(word) ? [{ other, distance }] : [];
  });
  const texts = await textsWith(
    reads(),
    near.map(({ other }) => WORD + other),
  );
  const known = near.flatMap(({ other, distance }) => {
    const number = texts.get(WORD + other) ?? (index.hasWord(other) ? 0 : null);
    return number === null ? [] : [{ other, distance, number }];
  });
  const [best] = known.sort((a, b) => a.distance - b.distance || b.number - a.number);
  if (!best) return (await splitWord(word))?.join(' ') ?? null;
  return best.distance > 0 ? best.other : null;
}

/** The search with some words replaced. */
function written(query: ParsedQuery, corrections: ReadonlyMap<Term, string>): string {
  const one = (term: Term) => {
    const words = corrections.get(term) ?? term.words;
    return term.isPhrase ? `"${words}"` : words;
  };
  return [...query.wanted.map(one), ...query.unwanted.map((term) => `-${one(term)}`)].join(' ');
}

import { reads } from '@/db/client';
import { hasMoreTexts, newestTexts, rankedTexts, scoresFrom } from '@/db/text-search';
import { anyMatch, type MatchOptions, wantedMatch } from '@/domain/search/match';
import type { Part } from '@/domain/search/parts';

/** Texts that are ranked; of more, the newest. */
const MOST_RANKED = 3_000;
/** The same where only words are asked for that tell nothing. */
const MOST_OF_COMMON = 1_000;
/**
 * Texts with a word from which on it is not weighed, since the index would count all of them for
 * each search.
 */
export const MOST_WEIGHED = 20_000;

/** Scores of texts that have common words in their titles, or in their teasers and subjects. */
const HEADS = [
  { columns: 'title subtitle', score: -12 },
  { columns: 'title subtitle subjects teaser', score: -3 },
] as const;

export interface Scored {
  texts: { number: number; score: number }[];
  /** There are more; these are the newest. */
  isCapped: boolean;
}

/**
 * Texts that have the parts of a search, or with `isAny` some of them, each with its score; the
 * lower, the better. What is in very many texts is neither completed nor weighed.
 */
export async function scoredTexts(
  parts: readonly Part[],
  options: MatchOptions,
  isAny = false,
): Promise<Scored> {
  const unfiltered = { ...options, filters: [] };
  const read: { part: Part; isCommon: boolean }[] = [];
  for (const part of parts) {
    const whole = uncompleted(part);
    const isCommon = await isIn(wantedMatch([whole], unfiltered));
    read.push({ part: isCommon ? whole : part, isCommon });
  }
  const asked = read.map(({ part }) => part);
  const matchOf = isAny ? anyMatch : wantedMatch;
  const match = matchOf(asked, options);
  const telling = read.flatMap(({ part, isCommon }) => (isCommon ? [] : [part]));
  const isWeighed = telling.length === parts.length && !(await hasBroadFilter(options));
  if (isWeighed) return capped(await rankedTexts(reads(), match, MOST_RANKED + 1), MOST_RANKED);
  const most = telling.length > 0 || parts.length === 0 ? MOST_RANKED : MOST_OF_COMMON;
  const { texts, isCapped } = capped(await newestTexts(reads(), match, most + 1), most);
  const from = texts.at(-1)?.number ?? 0;
  const scores =
    telling.length > 0
      ? await scoresFrom(reads(), matchOf(telling, unfiltered), from)
      : await scoresOfHeads(parts.length > 0 ? matchOf(asked, unfiltered) : '', from);
  return {
    texts: texts.map(({ number }) => ({ number, score: scores.get(number) ?? 0 })),
    isCapped,
  };
}

function capped<T>(found: readonly T[], most: number): { texts: T[]; isCapped: boolean } {
  return { texts: found.slice(0, most), isCapped: found.length > most };
}

/** By where the words are; of equal ones the newest come first. */
async function scoresOfHeads(match: string, from: number): Promise<Map<number, number>> {
  const scores = new Map<number, number>();
  if (match === '') return scores;
  for (const { columns, score } of HEADS) {
    const texts = await newestTexts(reads(), `{${columns}} : (${match})`, -1, from);
    for (const { number } of texts) {
      scores.set(number, (scores.get(number) ?? 0) + score);
    }
  }
  return scores;
}

function isIn(match: string): Promise<boolean> {
  return hasMoreTexts(reads(), match, MOST_WEIGHED);
}

async function hasBroadFilter({ filters }: MatchOptions): Promise<boolean> {
  for (const tokens of filters) {
    if (await isIn(tokens.map((token) => `"${token}"`).join(' OR '))) return true;
  }
  return false;
}

function uncompleted(part: Part): Part {
  return {
    ...part,
    terms: part.terms.map((term) => ({ ...term, isLast: false })),
    within: part.within.map(uncompleted),
  };
}

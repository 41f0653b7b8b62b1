import { and, eq } from 'drizzle-orm';
import { prepared, reads } from '@/db/client';
import { story, text, textNumber } from '@/db/schema/stories';
import { isOneOf, param, unindexed } from '@/db/sql';
import { storiesWith } from '@/db/text-search';
import {
  anyMatch,
  isNarrowed,
  type MatchOptions,
  onlyWord,
  unwantedMatch,
  wantedMatch,
} from '@/domain/search/match';
import { parseQuery, type Term } from '@/domain/search/parse-query';
import { loosened, type Part, partsOf, plainParts } from '@/domain/search/parts';
import { soughtOf } from '@/domain/search/sought';
import { subjectIndex } from '@/domain/search/subject-queries';
import { adviceFor } from './advice-queries';
import { bestTexts } from './best-texts';
import { cardsFor } from './card-queries';
import { tellingParts } from './common-word-queries';
import { filtersOf } from './filter-queries';
import type { MoreFound, SearchResult } from './found';
import { foundRows } from './found-row-queries';
import { otherNames } from './other-names';
import { scoredTexts } from './scored-queries';
import type { SearchRequest, Unused } from './search-request';
import { splitWord } from './split-word-queries';

export const FOUND_SIZE = 20;

/** With fewer stories, those that have some of the words are shown as well. */
const FEW = 10;
/** The least score of these, as a share of the best one. */
const LEAST_OF_BEST = 0.25;

const places = prepared((read) =>
  read
    .select({
      number: textNumber.number,
      storyId: text.storyId,
      language: text.language,
      originalLanguage: story.originalLanguage,
    })
    .from(textNumber)
    .innerJoin(text, and(eq(text.id, textNumber.textId), eq(unindexed(text.state), 'published')))
    .innerJoin(story, eq(story.id, text.storyId))
    .where(isOneOf(textNumber.number, param('numbers')))
    .prepare(),
);

/**
 * Stories with the words of a search, each once; without words, all that its filters leave. What is
 * searched for is not kept: the page that shows the result is made anew for everybody.
 * @param language of the page
 */
export async function searchStories(
  request: SearchRequest,
  language: string,
  unused: readonly Unused[],
): Promise<SearchResult> {
  const query = parseQuery(request.q);
  const index = await subjectIndex();
  const filters = await filtersOf(request, language, index);
  const read = (terms: readonly Term[]) =>
    request.isExact ? plainParts(terms) : partsOf(terms, index);
  const [wanted, unwanted] = [read(query.wanted), read(query.unwanted)];
  const partlyNamed = (term: Term) => (request.isExact ? [] : index.havingPart(term));
  const options: MatchOptions = {
    subjectsOf: partlyNamed,
    filters: filters.tokens,
    titles: { column: 'title', language },
  };
  const free = { ...options, filters: filters.always };
  const plain = { unwanted, options, language };
  const asksNothing = wanted.length === 0 && filters.active.length === 0;
  const { stories, isCapped } = asksNothing
    ? { stories: [], isCapped: false }
    : await ranked({ ...plain, wanted });
  const shown = stories.slice((request.page - 1) * FOUND_SIZE, request.page * FOUND_SIZE);
  const named = [...subjectsIn(wanted), ...query.wanted.flatMap(partlyNamed)];
  const advice = wanted.length > 0 && stories.length === 0 ? await advise() : null;
  const isWide = wanted.length > 0 && !request.isExact;
  const isFew = isWide && request.page === 1 && stories.length < FEW;
  return {
    count: stories.length,
    storyIds: stories.map(({ storyId }) => storyId),
    isCapped,
    pages: Math.ceil(stories.length / FOUND_SIZE),
    cards: request.page === 1 ? await cardsFor(wanted, language) : [],
    also: otherNames([...wanted, ...unwanted], language),
    rows: await foundRows(
      shown.map(({ number }) => number),
      { sought: soughtOf(wanted), named: [...new Set(named)], language },
    ),
    leftOut: query.leftOut,
    narrowed: wanted.filter((part) => isNarrowed(part, options)).map(wordsIn),
    openPhrase: query.openPhrase,
    filters: filters.active,
    unused: [...unused, ...filters.unused],
    asksNothing,
    advice,
    more: isFew ? await findMore(advice?.meant ?? null) : null,
  };

  async function advise() {
    const isFiltered = filters.active.length > 0;
    const all = isFiltered ? await ranked({ wanted, unwanted, options: free, language }) : null;
    const unfiltered = all?.stories.length ?? 0;
    return { ...adviceFor({ query, options: free, index, language }), unfiltered };
  }

  /** Where nothing has the words as typed, what has them corrected; else what has some of them. */
  async function findMore(meant: string | null): Promise<MoreFound | null> {
    const better = meant === null ? wanted : read(parseQuery(meant).wanted);
    if (meant !== null) {
      const found = await ranked({ ...plain, wanted: better });
      if (found.stories.length > 0) return moreOf('meant', better, found.stories);
    }
    const some = tellingParts(loosened(better));
    const split = some.length === 1 ? splitPart(some) : null;
    if (split) return moreOf('some', split, (await ranked({ ...plain, wanted: split })).stories);
    if (better.length < 2 && some.length < 2) return null;
    const found = await ranked({ ...plain, wanted: some, isAny: true });
    const least = (found.stories[0]?.score ?? 0) * LEAST_OF_BEST;
    return moreOf(
      'some',
      some,
      found.stories.filter(({ score }) => score <= least),
    );
  }

  function splitPart([part]: readonly Part[]): Part[] | null {
    const word = onlyWord(part?.terms[0]?.words ?? '');
    const isName = part && (part.subjects.length > 0 || part.terms.length > 1);
    const words = word === null || isName ? null : splitWord(word);
    return words && read(words.map((each) => ({ words: each, isPhrase: false, isLast: false })));
  }

  async function moreOf(
    because: MoreFound['because'],
    parts: readonly Part[],
    found: readonly { number: number; storyId: string }[],
  ): Promise<MoreFound | null> {
    const known = new Set(stories.map(({ storyId }) => storyId));
    const others = found.filter(({ storyId }) => !known.has(storyId));
    const some = others.slice(0, FEW - stories.length);
    if (some.length === 0) return null;
    const rows = await foundRows(
      some.map(({ number }) => number),
      { sought: soughtOf(parts), named: [...new Set(subjectsIn(parts))], language },
    );
    return { because, rows, storyIds: some.map(({ storyId }) => storyId) };
  }
}

function wordsIn({ terms }: Part): string {
  return terms.map(({ words }) => words).join(' ');
}

function subjectsIn(parts: readonly Part[]): Part['subjects'] {
  return parts.flatMap(({ subjects, within }) => [...subjects, ...subjectsIn(within)]);
}

interface Asked {
  wanted: readonly Part[];
  unwanted: readonly Part[];
  options: MatchOptions;
  language: string;
  /** Some of what is wanted is enough. */
  isAny?: boolean;
}

/** The text to show of each story, the best story first. */
async function ranked({ wanted, unwanted, options, language, isAny }: Asked) {
  const { texts: found, isCapped } = scoredTexts(wanted, options, isAny);
  const scores = new Map(found.map(({ number, score }) => [number, score]));
  const rows = await places().execute({ numbers: JSON.stringify([...scores.keys()]) });
  const texts = rows.map((row) => ({ ...row, score: scores.get(row.number) ?? 0 }));
  const best = bestTexts(texts, language);
  // What is excluded in one language of a story excludes the story, in whatever it is shown.
  const ids = best.map(({ storyId }) => storyId);
  const match = isAny ? anyMatch(wanted, options) : wantedMatch(wanted, options);
  const not = unwantedMatch(unwanted, options);
  const excluded = not ? storiesWith(reads(), `(${match}) AND ${not}`, ids) : new Set();
  return {
    stories: best.filter(({ storyId }) => !excluded.has(storyId)),
    isCapped,
  };
}

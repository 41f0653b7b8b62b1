import { isNarrowed, type MatchOptions } from '@/domain/search/match';
import { parseQuery, type Term } from '@/domain/search/parse-query';
import { type Part, partsOf, plainParts } from '@/domain/search/parts';
import { soughtOf } from '@/domain/search/sought';
import { subjectIndex } from '@/domain/search/subject-queries';
import { adviceFor } from './advice-queries';
import { cardsFor } from './card-queries';
import { filtersOf } from './filter-queries';
import type { SearchResult } from './found';
import { foundRows } from './found-row-queries';
import { FEW, findMore, subjectsIn } from './more-queries';
import { otherNames } from './other-names';
import { ranked } from './ranked-queries';
import type { SearchRequest, Unused } from './search-request';

export const FOUND_SIZE = 20;

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
    more: isFew
      ? await findMore({ ...plain, wanted, read, meant: advice?.meant ?? null, stories })
      : [],
  };

  async function advise() {
    const isFiltered = filters.active.length > 0;
    const all = isFiltered ? await ranked({ wanted, unwanted, options: free, language }) : null;
    const unfiltered = all?.stories.length ?? 0;
    return { ...(await adviceFor({ query, options: free, index, language })), unfiltered };
  }
}

function wordsIn({ terms }: Part): string {
  return terms.map(({ words }) => words).join(' ');
}

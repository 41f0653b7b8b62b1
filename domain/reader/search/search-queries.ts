import { and, eq } from 'drizzle-orm';
import { prepared, reads } from '@/db/client';
import { story, text, textNumber } from '@/db/schema/stories';
import { isOneOf, param } from '@/db/sql';
import { rankedTexts, storiesWith } from '@/db/text-search';
import { beginningOf, type MatchOptions, unwantedMatch, wantedMatch } from '@/domain/search/match';
import { parseQuery, type Term } from '@/domain/search/parse-query';
import { namedBy, tokensNamedBy } from '@/domain/search/subject';
import { listSubjects } from '@/domain/search/subject-queries';
import { adviceFor } from './advice-queries';
import { bestTexts } from './best-texts';
import { filtersOf } from './filter-queries';
import type { SearchResult } from './found';
import { foundRows } from './found-row-queries';
import type { SearchRequest, Unused } from './search-request';

export const FOUND_SIZE = 20;

/** Texts that are ranked; of more, the newest. */
const MOST_RANKED = 3_000;

const places = prepared((read) =>
  read
    .select({
      number: textNumber.number,
      storyId: text.storyId,
      language: text.language,
      originalLanguage: story.originalLanguage,
    })
    .from(textNumber)
    .innerJoin(text, and(eq(text.id, textNumber.textId), eq(text.state, 'published')))
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
  const subjects = await listSubjects();
  const filters = await filtersOf(request, language, subjects);
  const subjectsOf = (term: Term) => tokensNamedBy(subjects, term);
  const titles = { column: 'title', language };
  const options: MatchOptions = { subjectsOf, filters: filters.tokens, titles };
  const free = { ...options, filters: filters.always };
  const hasWords = query.wanted.length > 0;
  const asksNothing = !hasWords && filters.active.length === 0;
  const { stories, isCapped } = await ranked(options);
  const shown = stories.slice((request.page - 1) * FOUND_SIZE, request.page * FOUND_SIZE);
  const tests = query.wanted.map(namedBy);
  return {
    count: stories.length,
    isCapped,
    pages: Math.ceil(stories.length / FOUND_SIZE),
    rows: await foundRows(shown, {
      sought: query.wanted.map((each, term) => {
        return { words: each.words, beginning: beginningOf(each), term };
      }),
      named: subjects.filter((each) => tests.some((isNamed) => isNamed(each))),
      language,
    }),
    leftOut: query.leftOut,
    openPhrase: query.openPhrase,
    filters: filters.active,
    unused: [...unused, ...filters.unused],
    asksNothing,
    advice: hasWords && stories.length === 0 ? await advise() : null,
  };

  /** Numbers of the texts to show, the best story first. */
  async function ranked(how: MatchOptions): Promise<{ stories: number[]; isCapped: boolean }> {
    if (asksNothing) return { stories: [], isCapped: false };
    const match = wantedMatch(query, how);
    const unwanted = unwantedMatch(query, how);
    const found = rankedTexts(reads(), match, MOST_RANKED + 1);
    const isCapped = found.length > MOST_RANKED;
    const scores = new Map(found.slice(0, MOST_RANKED).map(({ number, score }) => [number, score]));
    const rows = await places().execute({ numbers: JSON.stringify([...scores.keys()]) });
    const texts = rows.map((row) => ({ ...row, score: scores.get(row.number) ?? 0 }));
    const best = bestTexts(texts, language);
    // What is excluded in one language of a story excludes the story, in whatever it is shown.
    const excluded = unwanted
      ? storiesWith(
          reads(),
          `(${match}) AND ${unwanted}`,
          best.map(({ storyId }) => storyId),
        )
      : new Set();
    const stories = best.filter(({ storyId }) => !excluded.has(storyId));
    return { stories: stories.map(({ number }) => number), isCapped };
  }

  async function advise() {
    const unfiltered = filters.active.length > 0 ? (await ranked(free)).stories.length : 0;
    return { ...adviceFor({ query, options: free, subjects, language }), unfiltered };
  }
}

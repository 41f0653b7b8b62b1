import { and, eq } from 'drizzle-orm';
import { prepared, reads } from '@/db/client';
import { revision, story, text, textNumber } from '@/db/schema/stories';
import { isOneOf, param } from '@/db/sql';
import { rankedTexts } from '@/db/text-search';
import type { Document } from '@/domain/documents/document';
import { plainText } from '@/domain/documents/plain/plain-text';
import { decadeToken, kindToken, languageToken } from '@/domain/search/facet';
import { Marker } from '@/domain/search/marks';
import { type MatchOptions, matchOf } from '@/domain/search/match';
import { parseQuery, type Term } from '@/domain/search/parse-query';
import { namedBy, type Subject, subjectAt, tokensNamedBy } from '@/domain/search/subject';
import { listSubjects, tokensOfStories } from '@/domain/search/subject-queries';
import { getSettings } from '@/domain/settings/queries';
import { adviceFor } from './advice-queries';
import { bestTexts } from './best-texts';
import type { FoundStory, SearchResult } from './found';
import { nameOf } from './named-subject';
import type { SearchRequest, UnknownFilter } from './search-request';

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

const contents = prepared((read) =>
  read
    .select({
      number: textNumber.number,
      id: story.id,
      kind: story.kind,
      language: text.language,
      slug: text.slug,
      eventDate: story.eventDate,
      eventCalendar: story.eventCalendar,
      publishedAt: story.firstPublishedAt,
      title: text.title,
      subtitle: revision.subtitle,
      teaser: text.teaser,
      body: revision.body,
    })
    .from(textNumber)
    .innerJoin(text, and(eq(text.id, textNumber.textId), eq(text.state, 'published')))
    .innerJoin(story, eq(story.id, text.storyId))
    .innerJoin(revision, eq(revision.id, text.publicRevisionId))
    .where(isOneOf(textNumber.number, param('numbers')))
    .prepare(),
);

/**
 * Stories with the words of a search, each once. What is searched for is not kept: the page that
 * shows the result is made anew for everybody.
 * @param language of the page
 */
export async function searchStories(
  request: SearchRequest,
  language: string,
  wrong: readonly UnknownFilter[],
): Promise<SearchResult> {
  const query = parseQuery(request.q);
  const subjects = await listSubjects();
  const unknown = [...wrong];
  const filters = await filtersOf(request, language, subjects, unknown);
  const titles = { column: 'title', language };
  const subjectsOf = (term: Term) => tokensNamedBy(subjects, term);
  const options: MatchOptions = { subjectsOf, filters, titles };
  const { stories, isCapped } = await ranked(matchOf(query, options), language);
  const pages = Math.ceil(stories.length / FOUND_SIZE);
  const shown = stories.slice((request.page - 1) * FOUND_SIZE, request.page * FOUND_SIZE);
  const hasWords = query.wanted.length > 0;
  const advice = hasWords && stories.length === 0 ? await advise() : null;
  return {
    count: stories.length,
    isCapped,
    pages,
    rows: await rowsOf(shown),
    leftOut: query.leftOut,
    unknown,
    hasOnlyExclusions: !hasWords && query.unwanted.length > 0,
    advice,
  };

  async function advise() {
    const always = await filtersOf(NO_FILTERS, language, subjects, []);
    const free = { ...options, filters: always };
    const without = filters.length > always.length ? matchOf(query, free) : '';
    const unfiltered = (await ranked(without, language)).stories.length;
    return { ...adviceFor({ query, options: free, subjects, language }), unfiltered };
  }

  async function rowsOf(numbers: readonly number[]): Promise<FoundStory[]> {
    const rows = await contents().execute({ numbers: JSON.stringify(numbers) });
    const known = new Map(rows.map((row) => [row.number, row]));
    const tokens = await tokensOfStories(rows.map((row) => row.id));
    const tests = query.wanted.map(namedBy);
    const through = subjects.filter((each) => tests.some((isNamed) => isNamed(each)));
    return numbers.flatMap((number) => {
      const row = known.get(number);
      if (!row) return [];
      const { title, subtitle, teaser, body, number: _, publishedAt, ...facts } = row;
      const marker = new Marker(row.language, query.wanted);
      const passage = marker.passage(teaser) ?? marker.passage(plainText(body as Document));
      return {
        ...facts,
        publishedAt: publishedAt ?? 0,
        title: marker.mark(title),
        subtitle: marker.mark(subtitle),
        passage: passage ?? marker.mark(teaser),
        through: through
          .filter((each) => each.tokens.some((token) => tokens.get(row.id)?.has(token)))
          .map((each) => nameOf(each, language)),
      };
    });
  }
}

const NO_FILTERS: SearchRequest = {
  ...{ q: '', kind: null, topic: '', collection: '', language: '', decade: null, page: 1 },
};

/** Numbers of the texts to show, the best story first. */
async function ranked(
  match: string,
  language: string,
): Promise<{ stories: number[]; isCapped: boolean }> {
  if (match === '') return { stories: [], isCapped: false };
  const found = rankedTexts(reads(), match, MOST_RANKED + 1);
  const isCapped = found.length > MOST_RANKED;
  const scores = new Map(found.slice(0, MOST_RANKED).map(({ number, score }) => [number, score]));
  const rows = await places().execute({ numbers: JSON.stringify([...scores.keys()]) });
  const texts = rows.map((row) => ({ ...row, score: scores.get(row.number) ?? 0 }));
  return { stories: bestTexts(texts, language), isCapped };
}

/** Tokens of each filter; one that names nothing is added to `unknown`. */
async function filtersOf(
  request: SearchRequest,
  language: string,
  subjects: readonly Subject[],
  unknown: UnknownFilter[],
): Promise<string[][]> {
  const { showUntranslated } = await getSettings();
  const tokens: string[][] = [];
  if (request.kind) tokens.push([kindToken(request.kind)]);
  if (request.decade !== null) tokens.push([decadeToken(request.decade)]);
  const tongue = showUntranslated ? request.language : language;
  if (tongue) tokens.push([languageToken(tongue)]);
  for (const kind of ['topic', 'collection'] as const) {
    const slug = request[kind];
    if (slug === '') continue;
    const subject = subjectAt(subjects, kind, slug, language);
    if (subject) tokens.push(subject.tokens);
    else unknown.push({ name: kind, value: slug });
  }
  return tokens;
}

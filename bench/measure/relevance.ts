import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Figure } from '@/bench/figure';
import type { Bench } from '@/bench/plan';
import { gainOf, PLACES } from '@/bench/relevance/gain';
import { type JudgedQuery, type JudgedSet, judgedSets } from '@/bench/relevance/judged';
import { sampleCopy } from '@/bench/site/sample';
import { shortIdOf } from '@/cli/setup/load-sample';
import { closeDatabase, openDatabase, reads } from '@/db/client';
import { story } from '@/db/schema/stories';
import { searchStories } from '@/domain/reader/search/search-queries';
import { readSearch } from '@/domain/reader/search/search-request';

const LEAST_GAIN = 0.9;
const STORIES = 'content/stories';

interface Judged {
  language: string;
  gain: number;
  isEmpty: boolean;
}

/** How good the first ten stories of judged searches are, and how many searches find none. */
export async function measureRelevance(bench: Bench): Promise<Figure[]> {
  openDatabase(path.join(sampleCopy(bench.places, 'relevance'), 'vitrine.db'));
  const folders = await foldersOfStories();
  const figures: Figure[] = [];
  for (const set of judgedSets()) figures.push(...(await figuresOfSet(set, folders)));
  closeDatabase();
  return figures;
}

async function figuresOfSet(
  { name, queries }: JudgedSet,
  folders: ReadonlyMap<string, string>,
): Promise<Figure[]> {
  const judged: Judged[] = [];
  for (const query of queries) {
    const found = await storiesFor(query);
    const grades = found.map((id) => query.relevant[folders.get(id) ?? ''] ?? 0);
    const gain = gainOf(grades, Object.values(query.relevant));
    judged.push({ language: query.language, gain, isEmpty: found.length === 0 });
    if (gain < LEAST_GAIN) {
      console.log(`  ${gain.toFixed(2)} ${name}, ${query.language} ${query.kind}: ${query.query}`);
    }
  }
  const languages = [...new Set(judged.map(({ language }) => language))];
  return [
    ...figuresOf(`${name}, all languages`, judged, true),
    ...languages.flatMap((language) =>
      figuresOf(
        `${name}, ${language}`,
        judged.filter((each) => each.language === language),
        false,
      ),
    ),
  ];
}

/** What the page of a search shows, also below the stories that have all of the words. */
async function storiesFor({ query, language }: JudgedQuery): Promise<string[]> {
  const { request, unused } = readSearch({ q: query });
  const { storyIds, more } = await searchStories(request, language, unused);
  return [...storyIds, ...more.flatMap((group) => group.storyIds)].slice(0, PLACES);
}

function figuresOf(name: string, judged: readonly Judged[], hasTarget: boolean): Figure[] {
  const gain = judged.reduce((sum, each) => sum + each.gain, 0) / judged.length;
  const empty = judged.filter((each) => each.isEmpty).length / judged.length;
  return [
    {
      ...{ group: 'q', name: `nDCG@${PLACES}, ${name}`, unit: '', value: gain },
      ...(hasTarget && { target: { atLeast: LEAST_GAIN } }),
      note: `${judged.length} searches`,
    },
    {
      ...{ group: 'q', name: `searches that find nothing, ${name}`, unit: '%', value: empty * 100 },
      ...(hasTarget && { target: { atMost: 0 } }),
    },
  ];
}

async function foldersOfStories(): Promise<Map<string, string>> {
  const rows = await reads().select({ id: story.id, shortId: story.shortId }).from(story);
  const byShortId = new Map(readdirSync(STORIES).map((folder) => [shortIdOf(folder), folder]));
  return new Map(rows.map(({ id, shortId }) => [id, byShortId.get(shortId) ?? '']));
}

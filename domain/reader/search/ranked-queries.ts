import { and, eq } from 'drizzle-orm';
import { prepared, reads } from '@/db/client';
import { story, text, textNumber } from '@/db/schema/stories';
import { isOneOf, param, unindexed } from '@/db/sql';
import { storiesWith } from '@/db/text-search';
import { groupedBy } from '@/domain/grouped';
import { anyMatch, type MatchOptions, unwantedMatch, wantedMatch } from '@/domain/search/match';
import type { Part } from '@/domain/search/parts';
import { bestTexts } from './best-texts';
import { scoredTexts } from './scored-queries';

/** From one narrow table, since thousands of texts are looked up for a search. */
const stories = prepared((read) =>
  read
    .select({ number: textNumber.number, storyId: textNumber.storyId })
    .from(textNumber)
    .where(isOneOf(textNumber.number, param('numbers')))
    .prepare(),
);

const languages = prepared((read) =>
  read
    .select({
      number: textNumber.number,
      language: text.language,
      originalLanguage: story.originalLanguage,
    })
    .from(textNumber)
    .innerJoin(text, and(eq(text.id, textNumber.textId), eq(unindexed(text.state), 'published')))
    .innerJoin(story, eq(story.id, text.storyId))
    .where(isOneOf(textNumber.number, param('numbers')))
    .prepare(),
);

export interface Ranked {
  wanted: readonly Part[];
  unwanted: readonly Part[];
  options: MatchOptions;
  language: string;
  /** Some of what is wanted is enough. */
  isAny?: boolean;
}

/** The text to show of each story, the best story first. */
export async function ranked({ wanted, unwanted, options, language, isAny }: Ranked) {
  const { texts: found, isCapped } = await scoredTexts(wanted, options, isAny);
  const best = bestTexts(await withLanguages(found), language);
  // What is excluded in one language of a story excludes the story, in whatever it is shown.
  const ids = best.map(({ storyId }) => storyId);
  const match = isAny ? anyMatch(wanted, options) : wantedMatch(wanted, options);
  const not = unwantedMatch(unwanted, options);
  const excluded = not ? await storiesWith(reads(), `(${match}) AND ${not}`, ids) : new Set();
  return {
    stories: best.filter(({ storyId }) => !excluded.has(storyId)),
    isCapped,
  };
}

/** The language of a text matters only where several of a story were found. */
async function withLanguages(found: readonly { number: number; score: number }[]) {
  const scores = new Map(found.map(({ number, score }) => [number, score]));
  const rows = await stories().execute({ numbers: JSON.stringify([...scores.keys()]) });
  const ofStory = groupedBy(rows, ({ storyId }) => storyId);
  const several = rows.filter(({ storyId }) => (ofStory.get(storyId)?.length ?? 0) > 1);
  const numbers = JSON.stringify(several.map(({ number }) => number));
  const known = new Map(
    (await languages().execute({ numbers })).map((row) => [row.number, row] as const),
  );
  return rows.map((row) => {
    const { language = '', originalLanguage = '' } = known.get(row.number) ?? {};
    return { ...row, language, originalLanguage, score: scores.get(row.number) ?? 0 };
  });
}

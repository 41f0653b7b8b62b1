import { and, eq } from 'drizzle-orm';
import { prepared, reads } from '@/db/client';
import { story, text, textNumber } from '@/db/schema/stories';
import { isOneOf, param, unindexed } from '@/db/sql';
import { storiesWith } from '@/db/text-search';
import { anyMatch, type MatchOptions, unwantedMatch, wantedMatch } from '@/domain/search/match';
import type { Part } from '@/domain/search/parts';
import { bestTexts } from './best-texts';
import { scoredTexts } from './scored-queries';

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

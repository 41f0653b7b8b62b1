import { and, eq } from 'drizzle-orm';
import { prepared } from '@/db/client';
import { revision, story, text, textNumber } from '@/db/schema/stories';
import { isOneOf, param, unindexed } from '@/db/sql';
import type { Document } from '@/domain/documents/document';
import { searchedText } from '@/domain/documents/plain/plain-text';
import { Marker, type Sought } from '@/domain/search/marks';
import { tokensOfStories } from '@/domain/search/story-tokens-queries';
import type { Subject } from '@/domain/search/subject';
import type { FoundStory } from './found';
import { nameOf } from './named-subject';

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
    .innerJoin(text, and(eq(text.id, textNumber.textId), eq(unindexed(text.state), 'published')))
    .innerJoin(story, eq(story.id, text.storyId))
    .innerJoin(revision, eq(revision.id, text.publicRevisionId))
    .where(isOneOf(textNumber.number, param('numbers')))
    .prepare(),
);

interface Searched {
  sought: readonly Sought[];
  /** Names, places, topics and collections that were searched for as well. */
  named: readonly Subject[];
  /** Of the page. */
  language: string;
}

/** Texts as the list of what was found shows them, in the order of their numbers. */
export async function foundRows(
  numbers: readonly number[],
  { sought, named, language }: Searched,
): Promise<FoundStory[]> {
  const rows = await contents().execute({ numbers: JSON.stringify(numbers) });
  const known = new Map(rows.map((row) => [row.number, row]));
  const tokens = await tokensOfStories(rows.map((row) => row.id));
  return numbers.flatMap((number) => {
    const row = known.get(number);
    if (!row) return [];
    const { title, subtitle, teaser, body, number: _, publishedAt, ...facts } = row;
    const marker = new Marker(row.language, sought);
    const passage = marker.passage(teaser) ?? marker.passage(searchedText(body as Document));
    return {
      ...facts,
      publishedAt: publishedAt ?? 0,
      title: marker.mark(title),
      subtitle: marker.mark(subtitle),
      passage: passage ?? marker.mark(teaser),
      through: named
        .filter((each) => each.tokens.some((token) => tokens.get(row.id)?.has(token)))
        .map((each) => nameOf(each, language)),
    };
  });
}

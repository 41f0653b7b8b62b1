import { and, asc, count, eq, gt, ne } from 'drizzle-orm';
import { prepared } from '@/db/client';
import { collectionStory } from '@/db/schema/collections';
import { storyName } from '@/db/schema/names';
import { storyPlace } from '@/db/schema/places';
import { listingCount } from '@/db/schema/site';
import { storyTopic } from '@/db/schema/topics';
import { isOneOf, param } from '@/db/sql';
import { type SubjectKind, subjectToken } from '@/domain/search/facet';
import { nameIn, type Subject } from '@/domain/search/subject';
import type { SubjectIndex } from '@/domain/search/subject-index';
import { subjectIndex } from '@/domain/search/subject-queries';
import { collatorOf } from '@/i18n/languages';
import type { FilterChoices } from './filter-choice';

/** Subjects of one kind to choose from; of more, those with most stories. */
const MOST_CHOICES = 60;
/** Stories whose subjects are counted for that; of more, the best. */
const MOST_COUNTED = 300;

const languages = prepared((read) =>
  read
    .select({ language: listingCount.language })
    .from(listingCount)
    .where(
      and(eq(listingCount.list, 'site'), ne(listingCount.language, ''), gt(listingCount.count, 0)),
    )
    .orderBy(asc(listingCount.language))
    .prepare(),
);

/** Numbers of stories of each list of a topic, name or place. */
const counts = prepared((read) =>
  read
    .select({ list: listingCount.list, stories: listingCount.count })
    .from(listingCount)
    .where(and(eq(listingCount.language, ''), gt(listingCount.count, 0)))
    .prepare(),
);

const topics = prepared((read) =>
  read
    .select({ id: storyTopic.topicId, stories: count() })
    .from(storyTopic)
    .where(isOneOf(storyTopic.storyId, param('ids')))
    .groupBy(storyTopic.topicId)
    .prepare(),
);

const collections = prepared((read) =>
  read
    .select({ id: collectionStory.collectionId, stories: count() })
    .from(collectionStory)
    .where(isOneOf(collectionStory.storyId, param('ids')))
    .groupBy(collectionStory.collectionId)
    .prepare(),
);

const names = prepared((read) =>
  read
    .select({ id: storyName.nameId, stories: count() })
    .from(storyName)
    .where(isOneOf(storyName.storyId, param('ids')))
    .groupBy(storyName.nameId)
    .prepare(),
);

const places = prepared((read) =>
  read
    .select({ id: storyPlace.placeId, stories: count() })
    .from(storyPlace)
    .where(isOneOf(storyPlace.storyId, param('ids')))
    .groupBy(storyPlace.placeId)
    .prepare(),
);

/**
 * Names, places, topics and collections in the order of their names on a page, and the languages of
 * texts.
 * @param storyIds found; null to choose from all public stories
 */
export async function getFilterChoices(
  language: string,
  storyIds: readonly string[] | null,
): Promise<FilterChoices> {
  const index = await subjectIndex();
  const stories = storyIds ? await storiesOf(storyIds) : await allStories(index);
  const collator = collatorOf(language);
  const most = new Map<Subject, number>();
  for (const [token, number] of stories) {
    for (const subject of index.of(token)) most.set(subject, (most.get(subject) ?? 0) + number);
  }
  const named = (kind: SubjectKind) =>
    [...most]
      .filter(([subject]) => subject.kind === kind)
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_CHOICES)
      .map(([subject]) => nameIn(subject, language))
      .filter(({ slug }) => slug !== '')
      .sort((a, b) => collator.compare(a.name, b.name));
  return {
    topic: named('topic'),
    name: named('name'),
    place: named('place'),
    collection: named('collection'),
    languages: await searchedLanguages(),
  };
}

/** Content languages with published texts. */
export async function searchedLanguages(): Promise<string[]> {
  return (await languages().execute()).map((row) => row.language);
}

/** The number of stories for each token of a subject. */
type Stories = (readonly [token: string, stories: number])[];

async function storiesOf(storyIds: readonly string[]): Promise<Stories> {
  const given = { ids: JSON.stringify(storyIds.slice(0, MOST_COUNTED)) };
  const of = (kind: SubjectKind, rows: readonly { id: string; stories: number }[]): Stories =>
    rows.map(({ id, stories }) => [subjectToken(kind, id), stories]);
  return [
    ...of('topic', await topics().execute(given)),
    ...of('collection', await collections().execute(given)),
    ...of('name', await names().execute(given)),
    ...of('place', await places().execute(given)),
  ];
}

const OF_SUBJECT = /^(topic|name|place):(.+)$/;

/** Collections are not counted; all of them are offered. */
async function allStories(index: SubjectIndex): Promise<Stories> {
  const counted = (await counts().execute()).flatMap(({ list, stories }): Stories => {
    const [, kind, id] = OF_SUBJECT.exec(list) ?? [];
    return kind && id ? [[subjectToken(kind as SubjectKind, id), stories]] : [];
  });
  const others = index.subjects.filter(({ kind }) => kind === 'collection');
  return [...counted, ...others.flatMap(({ tokens }): Stories => tokens.map((each) => [each, 0]))];
}

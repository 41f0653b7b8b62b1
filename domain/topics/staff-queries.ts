/** Queries about topics for staff, which are never cached. */
import { and, asc, count, eq, inArray, isNull, ne } from 'drizzle-orm';
import { reads } from '@/db/client';
import { listing, listingCount } from '@/db/schema/site';
import { storyTopic, topic, topicName } from '@/db/schema/topics';
import { groupedBy } from '@/domain/grouped';
import type { Staff } from '@/domain/permissions/staff';
import { foldedWords } from '@/domain/taxonomy/folded-words';
import { findMergedInto } from '@/domain/taxonomy/taxonomy-queries';
import { inTree } from '@/domain/taxonomy/tree';
import { withdrawalReason } from '@/domain/taxonomy/withdrawal-queries';
import { chosenName } from '@/domain/text-choice/chosen-name';
import { collatorOf } from '@/i18n/languages';
import type { StartStory } from './start';
import { TOPIC_TAXONOMY } from './taxonomy-changes';
import type { MergePreview, TopicFile, TopicLine } from './topic-file';
import type { TopicWords } from './topic-name';

/** All topics for staff, including unpublished ones, each followed by its subtopics. */
export async function listTopicLines(_staff: Staff, language: string): Promise<TopicLine[]> {
  const rows = await reads().select().from(topic).where(isNull(topic.mergedIntoId));
  const names = groupedBy(await reads().select().from(topicName), (row) => row.topicId);
  const counted = await reads()
    .select({ list: listingCount.list, count: listingCount.count })
    .from(listingCount)
    .where(eq(listingCount.language, ''));
  const counts = new Map(counted.map((row) => [row.list, row.count]));
  const collator = collatorOf(language);
  const lines = rows.map(({ id, parentId, position, withdrawnAt }) => {
    const worded = names.get(id) ?? [];
    const chosen = chosenName(worded, language);
    return {
      id,
      parentId,
      position,
      withdrawnAt,
      name: chosen?.name ?? '',
      nameLanguage: chosen?.language ?? language,
      names: worded.map(({ language: tag, name }) => ({ language: tag, name })),
      published: counts.get(`topic:${id}`) ?? 0,
    };
  });
  lines.sort((a, b) => a.position - b.position || collator.compare(a.name, b.name));
  return inTree(lines);
}

/** Topics whose name in any language contains the search words, in the order of the list. */
export async function findTopicLines(
  staff: Staff,
  words: string,
  language: string,
): Promise<TopicLine[]> {
  const wanted = foldedWords(words);
  const lines = await listTopicLines(staff, language);
  return lines.filter(({ names }) =>
    names.some(({ name }) => {
      const folded = foldedWords(name).join(' ');
      return wanted.every((word) => folded.includes(word));
    }),
  );
}

/** Id of the topic that this one was merged into, or null. */
export function findTopicMergedInto(_staff: Staff, id: string): Promise<string | null> {
  return findMergedInto(TOPIC_TAXONOMY, id);
}

/** One topic with all its data, or null. */
export async function getTopicFile(_staff: Staff, id: string): Promise<TopicFile | null> {
  const [row] = await reads()
    .select()
    .from(topic)
    .where(and(eq(topic.id, id), isNull(topic.mergedIntoId)));
  if (!row) return null;
  const names = await namesOf(id);
  const [stories] = await reads()
    .select({ count: count() })
    .from(storyTopic)
    .where(eq(storyTopic.topicId, id));
  return {
    id,
    parentId: row.parentId,
    withdrawnAt: row.withdrawnAt,
    withdrawalReason: row.withdrawnAt ? await withdrawalReason(TOPIC_TAXONOMY, id) : '',
    names,
    stories: stories?.count ?? 0,
    start: await startStories(id, row.start),
  };
}

async function startStories(id: string, start: readonly string[]): Promise<StartStory[]> {
  const listed = await reads()
    .select({ id: listing.storyId })
    .from(listing)
    .where(
      and(
        eq(listing.list, `topic:${id}`),
        eq(listing.language, ''),
        inArray(listing.storyId, [...start]),
      ),
    );
  const isShown = new Set(listed.map((row) => row.id));
  return start.map((storyId) => ({ id: storyId, isShown: isShown.has(storyId) }));
}

/** What merging a topic into another would do; null when either does not exist. */
export async function previewMerge(
  staff: Staff,
  from: string,
  into: string,
): Promise<MergePreview | null> {
  const [source, target] = [await getTopicFile(staff, from), await getTopicFile(staff, into)];
  if (!source || !target || from === into) return null;
  const there = reads()
    .select({ id: storyTopic.storyId })
    .from(storyTopic)
    .where(eq(storyTopic.topicId, into));
  const [both] = await reads()
    .select({ count: count() })
    .from(storyTopic)
    .where(and(eq(storyTopic.topicId, from), inArray(storyTopic.storyId, there)));
  const has = new Set(target.names.map((row) => row.language));
  const below = await reads()
    .select({ id: topic.id })
    .from(topic)
    .where(and(eq(topic.parentId, from), ne(topic.id, into), isNull(topic.mergedIntoId)));
  return {
    into: target,
    stories: source.stories,
    both: both?.count ?? 0,
    below: below.length,
    redirected: source.names.filter((row) => has.has(row.language)),
    takenOver: source.names.filter((row) => !has.has(row.language)),
  };
}

async function namesOf(id: string): Promise<TopicWords[]> {
  return reads()
    .select({
      language: topicName.language,
      name: topicName.name,
      slug: topicName.slug,
      description: topicName.description,
    })
    .from(topicName)
    .where(eq(topicName.topicId, id))
    .orderBy(asc(topicName.language));
}

import { newContext, noteTag, withContext } from '@/cache/context';
import { frontTag } from '@/cache/tags';
import { nearestDay } from '@/domain/calendar/nearest';
import { getDaysAround } from '@/domain/calendar/queries';
import { dayList } from '@/domain/dates/today';
import { countStories } from '@/domain/freshness/count-queries';
import type { StoryRow } from '@/domain/reader/story';
import { getStoryRows, listStories } from '@/domain/reader/story-list-queries';
import { getPublishedTexts } from '@/domain/reader/story-queries';
import type { TopicEntry } from '@/domain/reader/topic-entry';
import { getSettings } from '@/domain/settings/queries';
import type { PublishedText } from '@/domain/text-choice/published-text';
import { listCountedTopics } from '@/domain/topics/queries';

/** Stories of each topic on the front page. */
const NEWEST = 2;

export interface Front {
  /** Today in the archive's time zone, `MM-DD`. */
  today: string;
  /** The day of `story`; differs from today when today has no story. */
  day: string | null;
  story: StoryRow | null;
  /** The published texts of `story`. */
  texts: PublishedText[];
  /** The number of further stories on that day. */
  more: number;
  pinned: StoryRow[];
  topics: TopicEntry[];
}

/**
 * The front page in a language.
 * @param today `MM-DD`
 * @param pinnedIds the stories that editors pinned
 * @param at time zone and instant, for "today"
 */
export async function getFront(
  language: string,
  today: string,
  pinnedIds: readonly string[],
  at: { timeZone: string; now: number },
): Promise<Front> {
  noteTag(frontTag(language));
  const ofToday = await dayStories(today, language, at);
  const day = ofToday.length > 0 ? today : nearestDay(today, await getDaysAround(today));
  const stories = day === today ? ofToday : await dayStories(day, language, at);
  const story = stories.find((row) => row.language === language) ?? stories[0] ?? null;
  const count = day ? await countDay(day, language, at) : 0;
  return {
    today,
    day,
    story,
    texts: story ? await getPublishedTexts(story.id) : [],
    more: Math.max(0, count - 1),
    pinned: await getStoryRows(pinnedIds, language),
    topics: await newestOfTopics(language),
  };
}

/** All topics in alphabetical order with their newest stories. One tag covers all those lists. */
export async function newestOfTopics(language: string): Promise<TopicEntry[]> {
  noteTag(frontTag(language));
  const { showUntranslated } = await getSettings();
  const topics = await listCountedTopics(language, !showUntranslated);
  return withContext(newContext(), () =>
    Promise.all(
      topics.map(async (topic) => {
        const list = `topic:${topic.id}`;
        return { ...topic, newest: (await listStories({ list, language, size: NEWEST })).rows };
      }),
    ),
  );
}

async function dayStories(
  day: string | null,
  language: string,
  { timeZone, now }: { timeZone: string; now: number },
): Promise<StoryRow[]> {
  if (!day) return [];
  const { list } = dayList(day, timeZone, now);
  return (await listStories({ list, language, order: 'event' })).rows;
}

async function countDay(
  day: string,
  language: string,
  { timeZone, now }: { timeZone: string; now: number },
): Promise<number> {
  const { showUntranslated } = await getSettings();
  return countStories(dayList(day, timeZone, now).list, showUntranslated ? '' : language);
}

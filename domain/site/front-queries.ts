import { newContext, noteTag, withContext } from '@/cache/context';
import { frontTag } from '@/cache/tags';
import { getAgenda } from '@/domain/calendar/agenda-queries';
import { nearestDay } from '@/domain/calendar/nearest';
import { getDaysAround } from '@/domain/calendar/queries';
import { listCountedCollections } from '@/domain/collections/shelf-queries';
import { dayList } from '@/domain/dates/today';
import { countStories } from '@/domain/freshness/count-queries';
import type { FrontPage, FrontPart } from '@/domain/front-page/front-page';
import { listedLanguage } from '@/domain/reader/listed-language-queries';
import type { StoryRow } from '@/domain/reader/story';
import { getStoryRows, listStories } from '@/domain/reader/story-list-queries';
import { getPublishedTexts } from '@/domain/reader/story-queries';
import type { TopicEntry } from '@/domain/reader/topic-entry';
import { getYears } from '@/domain/reader/year-queries';
import { getSettings } from '@/domain/settings/queries';
import { listCountedTopics } from '@/domain/topics/queries';
import type { CountedTopic } from '@/domain/topics/topic';
import type { DayStory, ShownPart } from './front';

/** Stories of each topic in the list of topics. */
const NEWEST_OF_TOPIC = 2;

/** Newest stories on the front page. */
const NEWEST = 5;

/** Topics on the front page: those with most stories. */
export const MOST_TOPICS = 14;

/** Events on the front page: the next. */
const MOST_EVENTS = 3;

interface At {
  /** `MM-DD` */
  today: string;
  timeZone: string;
  now: number;
}

/** The parts of the front page that have something to show, in the order that editors chose. */
export async function getFront(language: string, page: FrontPage, at: At): Promise<ShownPart[]> {
  noteTag(frontTag(language));
  const shown = page.parts.filter(({ isShown }) => isShown).map(({ part }) => part);
  const day = shown.includes('day') ? await dayStory(language, at) : null;
  const parts: Record<FrontPart, () => Promise<ShownPart | null>> = {
    day: async () => day && { part: 'day', ...day },
    newest: async () => ofRows('newest', await newest(language, day?.story.id)),
    picks: async () => ofRows('picks', await getStoryRows(page.pinned, language)),
    topics: () => topicsOfYears(language),
    collection: () => shownCollection(language, page.collectionId),
    events: async () => {
      const events = (await getAgenda(language, at.now)).slice(0, MOST_EVENTS);
      return events.length > 0 ? { part: 'events', events } : null;
    },
    subscribe: async () => ({ part: 'subscribe' }),
  };
  const filled = await Promise.all(shown.map((part) => parts[part]()));
  return filled.filter((part) => part !== null);
}

/** All topics in alphabetical order with their newest stories. One tag covers all those lists. */
export async function newestOfTopics(language: string): Promise<TopicEntry[]> {
  noteTag(frontTag(language));
  const topics = await countedTopics(language);
  return withContext(newContext(), () =>
    Promise.all(
      topics.map(async (topic) => {
        const list = `topic:${topic.id}`;
        const { rows } = await listStories({ list, language, size: NEWEST_OF_TOPIC });
        return { ...topic, newest: rows };
      }),
    ),
  );
}

async function countedTopics(language: string): Promise<CountedTopic[]> {
  const { showUntranslated } = await getSettings();
  return listCountedTopics(language, !showUntranslated);
}

async function dayStory(language: string, at: At): Promise<DayStory | null> {
  const { today } = at;
  const ofToday = await dayStories(today, language, at);
  const day = ofToday.length > 0 ? today : nearestDay(today, await getDaysAround(today));
  if (!day) return null;
  const stories = day === today ? ofToday : await dayStories(day, language, at);
  const story = stories.find((row) => row.language === language) ?? stories[0];
  if (!story) return null;
  const more = Math.max(0, (await countDay(day, language, at)) - 1);
  return { today, day, story, texts: await getPublishedTexts(story.id), more };
}

async function dayStories(day: string, language: string, { timeZone, now }: At) {
  const { list } = dayList(day, timeZone, now);
  return (await listStories({ list, language, order: 'event' })).rows;
}

async function countDay(day: string, language: string, { timeZone, now }: At): Promise<number> {
  return countStories(dayList(day, timeZone, now).list, await listedLanguage(language));
}

/** The newest stories without the one that the page begins with. */
async function newest(language: string, except: string | undefined): Promise<StoryRow[]> {
  const { rows } = await listStories({ list: 'site', language, size: NEWEST + 1 });
  return rows.filter(({ id }) => id !== except).slice(0, NEWEST);
}

function ofRows(part: 'newest' | 'picks', rows: StoryRow[]): ShownPart | null {
  return rows.length > 0 ? { part, rows } : null;
}

/** The topics with most stories, in their own order, each with its years. */
async function topicsOfYears(language: string): Promise<ShownPart | null> {
  const all = (await countedTopics(language)).filter(({ stories }) => stories > 0);
  if (all.length === 0) return null;
  const most = new Set([...all].sort((a, b) => b.stories - a.stories).slice(0, MOST_TOPICS));
  const topics = await withContext(newContext(), () =>
    Promise.all(
      all
        .filter((topic) => most.has(topic))
        .map(async (topic) => ({
          ...topic,
          years: await getYears(`topic:${topic.id}`, language),
        })),
    ),
  );
  return { part: 'topics', topics, hasMore: all.length > topics.length };
}

/** The collection that editors chose, or the first archival one that has stories. */
async function shownCollection(language: string, id: string): Promise<ShownPart | null> {
  const all = await listCountedCollections(language);
  const filled = all.filter(({ count }) => count > 0);
  const first = filled.find(({ type }) => type === 'archival') ?? filled[0];
  const chosen = all.find((each) => each.id === id) ?? first;
  return chosen ? { part: 'collection', collection: chosen, stories: chosen.count } : null;
}

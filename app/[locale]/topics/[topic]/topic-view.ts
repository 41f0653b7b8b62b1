import type { Metadata } from 'next';
import { topicFeed } from '@/app/_feeds/feed-sources';
import { topicPath } from '@/app/address';
import { pageHead, pathsOf } from '@/app/head';
import type { Frame } from '@/components/layout/frame';
import type { TopicPageProps } from '@/components/topics/TopicPage';
import { type TopicView, viewPath } from '@/components/topics/topic-view';
import { countStories } from '@/domain/freshness/count-queries';
import { type Cursor, cursorText, parseCursor } from '@/domain/reader/cursor';
import { listStories } from '@/domain/reader/story-list-queries';
import type { Topic } from '@/domain/topics/topic';
import { getTopicYears } from '@/domain/topics/year-queries';
import { topicLinks } from './find-topic';

export type Query = Record<string, string | string[] | undefined>;

export interface AskedView extends TopicView {
  /** Cursor of the page; null for the first. */
  after: Cursor | null;
}

/** Parses the query; null when its cursor is invalid. */
export function readView(query: Query): AskedView | null {
  const { before, only, order } = query;
  const after = typeof before === 'string' ? parseCursor(before) : null;
  if (before !== undefined && !after) return null;
  return { only: only === '1', byEvent: order === 'event', after };
}

/** One page of a topic's stories; counts and years only on the first. */
export async function topicStories(
  frame: Frame,
  topic: Topic,
  { after, ...view }: AskedView,
): Promise<Pick<TopicPageProps, 'view' | 'rows' | 'next' | 'opening'>> {
  const { language } = frame;
  const list = `topic:${topic.id}`;
  const { rows, next } = await listStories({
    list,
    language,
    only: view.only,
    order: view.byEvent ? 'event' : 'published',
    after,
  });
  return {
    view,
    rows,
    next: next && cursorText(next),
    opening: after ? null : { counts: await counts(list, language), years: await years() },
  };

  function years() {
    return getTopicYears(topic.id, language, view.only);
  }
}

/** Head of a topic's page; a later page has its own canonical address. */
export async function topicHead(frame: Frame, topic: Topic, asked: AskedView): Promise<Metadata> {
  const { language } = frame;
  const home = topicPath(language, topic.slug);
  const path = viewPath(home, asked, asked.after ? cursorText(asked.after) : undefined);
  const isPlain = path === home;
  const languages = pathsOf(topicLinks(frame, topic));
  const feeds = [await topicFeed(topic, language), await topicFeed(topic, language, true)];
  return pageHead({
    frame,
    title: topic.name,
    description: topic.description || undefined,
    path,
    languages: isPlain ? languages : undefined,
    otherwise: languages[frame.defaultLanguage],
    feeds,
  });
}

async function counts(list: string, language: string) {
  return { all: await countStories(list), only: await countStories(list, language) };
}

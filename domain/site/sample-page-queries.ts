import {
  collectionPath,
  frontPath,
  searchPath,
  storyPath,
  topicPath,
} from '@/domain/addresses/address';
import { listCountedCollections } from '@/domain/collections/shelf-queries';
import { listStories } from '@/domain/reader/story-list-queries';
import { listCountedTopics } from '@/domain/topics/queries';
import { SAMPLE_PAGES, type SamplePage } from './sample-page';

/** The page of a type that has most to show in a language; null where nothing of it is published. */
export async function findSamplePage(page: SamplePage, language: string): Promise<string | null> {
  const topic = largest(await listCountedTopics(language), ({ stories }) => stories);
  switch (page) {
    case 'front':
      return frontPath(language);
    case 'topic':
      return topic && topicPath(language, topic.slug);
    case 'collection': {
      const collections = await listCountedCollections(language);
      const collection = largest(collections, ({ count }) => count);
      return collection && collectionPath(language, collection.slug);
    }
    case 'story': {
      const { rows } = await listStories({ list: 'site', language, only: true, size: 1 });
      const [story] = rows;
      return story ? storyPath(story.language, story.slug) : null;
    }
    case 'search':
      return searchPath(language, new URLSearchParams(topic ? { q: topic.name } : {}));
  }
}

/** The types of which a language has a page. */
export async function listSamplePages(language: string): Promise<SamplePage[]> {
  const paths = await Promise.all(SAMPLE_PAGES.map((page) => findSamplePage(page, language)));
  return SAMPLE_PAGES.filter((_, at) => paths[at] !== null);
}

function largest<T>(all: readonly T[], sizeOf: (each: T) => number): T | null {
  return all.reduce<T | null>(
    (most, each) => (sizeOf(each) > (most ? sizeOf(most) : 0) ? each : most),
    null,
  );
}

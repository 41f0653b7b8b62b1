import type { Metadata } from 'next';
import { siteFeed } from '@/app/_feeds/feed-sources';
import { cardOfStory } from '@/app/_share/cards';
import { absolute, storyPath } from '@/app/address';
import { readSettings } from '@/app/frame';
import { pageHead } from '@/app/head';
import type { Frame } from '@/components/layout/frame';
import { authorHref } from '@/domain/authors/author-href';
import { dayOn, zonedMoment } from '@/domain/dates/wall-clock';
import type { StoryText } from '@/domain/reader/story';
import { chooseText } from '@/domain/text-choice/published-text';

/** Head of a story's page: its other languages, and metadata for citation managers. */
export async function storyHead(frame: Frame, story: StoryText): Promise<Metadata> {
  const { defaultLanguage } = await readSettings();
  const path = storyPath(story.language, story.slug);
  const first = chooseText(story.texts, defaultLanguage, story.originalLanguage);
  const head = pageHead({
    frame,
    title: story.metaTitle || story.title,
    description: story.metaDescription || story.teaser,
    path,
    languages: Object.fromEntries(
      story.texts.map(({ language, slug }) => [language, storyPath(language, slug)]),
    ),
    otherwise: first ? storyPath(first.language, first.slug) : path,
    feeds: [await siteFeed(frame.language)],
    image: story.cover,
    share: await cardOfStory(frame, story),
    language: story.language,
    times: {
      publishedTime: zonedMoment(story.publishedAt, frame.timeZone),
      modifiedTime: zonedMoment(story.changedAt, frame.timeZone),
    },
  });
  return { ...head, authors: authors(frame, story), other: citation(frame, story, path) };
}

function authors(frame: Frame, story: StoryText) {
  if (story.writers.length === 0) return undefined;
  return story.writers.map(({ name, page }) => {
    return page ? { name, url: absolute(authorHref(page, frame.language)) } : { name };
  });
}

/** Highwire tags, which Zotero prefers. */
function citation(frame: Frame, story: StoryText, path: string) {
  return {
    citation_title: story.title,
    citation_author:
      story.writers.length > 0 ? story.writers.map(({ name }) => name) : frame.siteName,
    citation_publication_date: dayOn(story.publishedAt, frame.timeZone),
    citation_language: story.language,
    citation_publisher: frame.siteName,
    citation_public_url: absolute(path),
  };
}

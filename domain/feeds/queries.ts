import { newContext, noteTag, type RequestContext, withContext } from '@/cache/context';
import { feedTag, isOfAuthors } from '@/cache/tags';
import type { Attachment } from '@/domain/attachments/attachment';
import { getAttachments } from '@/domain/attachments/queries';
import { getShelf } from '@/domain/collections/shelf-queries';
import { attachedIds } from '@/domain/documents/figures';
import type { LinkTargets } from '@/domain/links/link-target';
import { fewLinkTags, getLinkTargets } from '@/domain/links/link-target-queries';
import type { Cursor } from '@/domain/reader/cursor';
import type { StoryRow, StoryText } from '@/domain/reader/story';
import { listStories, type StoryList } from '@/domain/reader/story-list-queries';
import { getStory } from '@/domain/reader/story-queries';
import { DEFAULT_INTERFACE } from '@/i18n/languages';
import type { FeedSubject } from './feed';

/** Stories per document of a feed. */
export const FEED_SIZE = 20;

/** A story with its whole text. */
export interface FeedStory {
  row: StoryRow;
  story: StoryText;
  attachments: Attachment[];
  /** Targets of the links in its text. */
  links: LinkTargets;
}

/**
 * The stories of one document of a feed, newest first, each in the language that suits the feed
 * best.
 * @param after cursor at which the document begins; null for the newest stories
 * @param siteUrl origin of this site
 * @returns `next`: cursor of the document with older stories, or null
 */
export async function listFeedStories(
  subject: FeedSubject,
  after: Cursor | null,
  siteUrl = '',
): Promise<{ stories: FeedStory[]; next: Cursor | null }> {
  const { list, language, only } = subject;
  noteTag(feedTag(list, language));
  const [kind, id] = list.split(':');
  const { rows, next } =
    kind === 'collection' && id
      ? await shelfPage({ id, language, only, after })
      : await listStories({ list, language, only, after, size: FEED_SIZE });
  const linked = newContext();
  const stories = await Promise.all(
    rows.map((row) => wholeStory(row, { language, siteUrl }, linked)),
  );
  noteTag(...fewLinkTags(linked.tags));
  return { stories: stories.filter((found) => found !== null), next };
}

/** Stories of a shelf by date of addition, since subscribers expect the newest first. */
async function shelfPage(wanted: {
  id: string;
  language: string;
  only: boolean;
  after: Cursor | null;
}): Promise<StoryList> {
  const { id, language, only, after } = wanted;
  const rows = (await getShelf(id, language))
    .map(({ row }) => row)
    .filter((row) => !only || row.language === language)
    .map((row) => (only ? { ...row, publishedAt: row.textPublishedAt } : row))
    .sort((a, b) => order(cursorOf(b), cursorOf(a)))
    .filter((row) => !after || order(cursorOf(row), after) < 0);
  const page = rows.slice(0, FEED_SIZE);
  const last = page.at(-1);
  return { rows: page, next: rows.length > FEED_SIZE && last ? cursorOf(last) : null };
}

function cursorOf(row: StoryRow): Cursor {
  return { key: row.publishedAt, id: row.id };
}

function order(a: Cursor, b: Cursor): number {
  if (a.key !== b.key) return a.key - b.key;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/**
 * Reads a story in a context of its own, because the feed's tag covers the whole texts in it. Only
 * tags of authors and of link targets are noted, in a context shared by all stories.
 */
async function wholeStory(
  row: StoryRow,
  feed: { language: string; siteUrl: string },
  linked: RequestContext,
): Promise<FeedStory | null> {
  const own = newContext();
  const found = await withContext(own, async () => {
    const story = await getStory(row.id, row.language);
    if (!story) return null;
    const otherwise = [story.originalLanguage, DEFAULT_INTERFACE];
    return {
      row,
      story,
      attachments: await getAttachments(
        story.id,
        story.language,
        otherwise,
        attachedIds(story.body),
      ),
    };
  });
  if (!found) return null;
  for (const tag of own.tags) if (isOfAuthors(tag)) linked.tags.add(tag);
  const wish = { ...feed, storyId: row.id, frameLanguage: feed.language };
  const links = await withContext(linked, () => getLinkTargets(found.story.body, wish));
  return { ...found, links };
}

import { absolute, siteUrl, storyPath } from '@/app/address';
import { type EntryWords, entryHtml } from '@/components/feeds/entry-html';
import { fileLabel, mediaLabels } from '@/components/stories/body/media-labels';
import { authorHref } from '@/domain/authors/author-href';
import { parseEventDate } from '@/domain/dates/edtf';
import { toJulian } from '@/domain/dates/julian';
import { entryId, type FeedEntry, type FeedImage } from '@/domain/feeds/feed';
import type { FeedStory } from '@/domain/feeds/queries';
import type { Image } from '@/domain/images/image';
import type { StoryText } from '@/domain/reader/story';
import { licenceName } from '@/domain/settings/licence-name';
import { eventDateInWords } from '@/i18n/event-date';
import { direction } from '@/i18n/languages';
import { figure } from '@/i18n/phrases';
import { getT } from '@/i18n/translate';

/** Data about the archive for every entry of a feed. */
export interface Imprint {
  language: string;
  archive: string;
  /** URI of the licence of the texts, or empty. */
  licence: string;
}

/** A story as a feed entry with its whole text. */
export async function feedEntry(found: FeedStory, imprint: Imprint): Promise<FeedEntry> {
  const { row, story, links, attachments } = found;
  const url = absolute(storyPath(story.language, story.slug));
  const html = await entryHtml({
    story,
    figures: story.figures,
    links,
    attachments,
    url,
    words: entryWords(story, imprint),
    licence: imprint.licence,
    origin: siteUrl(),
  });
  return {
    id: entryId(story.textId),
    // A story of images may have no text for a title, which Atom requires.
    title: row.title || imprint.archive,
    url,
    language: story.language,
    dir: direction(story.language),
    published: story.publishedAt,
    updated: story.changedAt,
    html,
    summary: story.teaser,
    topics: row.topics.map((topic) => topic.name),
    authors: story.writers.map(({ name, page }) => {
      return page ? { name, url: absolute(authorHref(page, imprint.language)) } : { name };
    }),
    image: story.cover && feedImage(story.cover),
    attachments: attachments.map(({ src, mime, bytes, title, fileName, seconds }) => {
      return { url: absolute(src), type: mime, bytes, title: title || fileName, seconds };
    }),
  };
}

function entryWords(story: StoryText, { language, archive, licence }: Imprint): EntryWords {
  const t = getT(language);
  return {
    language,
    notes: {
      ...mediaLabels(language),
      footnotes: t('feeds.notes'),
      backToText: (n) => t('feeds.backToText', { number: figure(n, language) }),
      note: (n) => t('feeds.note', { number: figure(n, language) }),
    },
    attachments: t('story.attachments'),
    file: (file) => fileLabel(file, language),
    date: dateInWords(story, language),
    from: t('feeds.from', { archive }),
    source: story.source && t('feeds.source', { source: story.source }),
    licence: licence && t('feeds.licence', { licence: licenceName(licence) }),
  };
}

function dateInWords({ eventDate, eventCalendar }: StoryText, language: string): string {
  const date = parseEventDate(eventDate);
  if (!date) return '';
  const isOldStyle = eventCalendar === 'julian' && date.kind === 'day';
  return eventDateInWords(date, language, isOldStyle ? { oldStyle: toJulian(date) } : {});
}

function feedImage({ files }: Image): FeedImage | null {
  const largest = files.at(-1);
  if (!largest) return null;
  const { src, mime, width, height } = largest;
  return { url: absolute(src), type: mime, width, height };
}

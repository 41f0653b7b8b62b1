import type { revision, story, text } from '@/db/schema/stories';
import { firstWords } from '@/domain/documents/plain/plain-text';
import { teaser } from '@/domain/documents/plain/teaser';
import type { PublishedText } from '@/domain/text-choice/published-text';
import { writerNames } from '@/domain/texts/byline';
import { contentOf } from '@/domain/texts/text-content';
import type { StoryText } from './story';
import { getImagesOfText, getPublishedTexts } from './story-queries';

/** A text as readers would see it if one of its revisions were published now. */
export interface Draft {
  story: StoryText;
}

interface Rows {
  text: typeof text.$inferSelect;
  story: typeof story.$inferSelect;
  revision: typeof revision.$inferSelect;
}

/** Builds a text as readers would see it if this revision were published now. */
export async function draftOf(found: Rows): Promise<Draft> {
  const { language } = found.text;
  const { coverImageId, originalLanguage, ...facts } = found.story;
  const { byline, ...content } = contentOf(found.revision);
  const { body } = content;
  const images = await getImagesOfText({ coverImageId, body, language, originalLanguage });
  const publishedAt = found.text.firstPublishedAt ?? found.revision.createdAt;
  const title = content.title || firstWords(content.body, language);
  const shown = teaser({ written: content.teaser, document: content.body, language });
  const own: PublishedText = {
    language,
    slug: found.text.slug,
    title,
    teaser: shown,
    firstPublishedAt: publishedAt,
  };
  const published = await getPublishedTexts(found.story.id);
  return {
    story: {
      ...content,
      ...images,
      writers: writerNames(byline),
      title,
      isUntitled: content.title === '',
      teaser: shown,
      id: facts.id,
      textId: found.text.id,
      shortId: facts.shortId,
      kind: facts.kind,
      originalLanguage,
      language,
      slug: found.text.slug,
      eventDate: facts.eventDate,
      eventCalendar: facts.eventCalendar,
      eventSort: facts.eventSort,
      source: facts.source,
      sourceUrl: facts.sourceUrl,
      publishedAt,
      storyPublishedAt: facts.firstPublishedAt ?? publishedAt,
      changedAt: found.revision.createdAt,
      behind: found.text.behind,
      behindSince: found.text.behindSince,
      madeFromLanguage: found.revision.sourceLanguage,
      madeFromAt: found.revision.sourcePublishedAt,
      texts: [...published.filter((each) => each.language !== language), own].sort((a, b) =>
        a.language < b.language ? -1 : 1,
      ),
    },
  };
}

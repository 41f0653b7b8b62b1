import { reads } from '@/db/client';
import type { revision, story, text } from '@/db/schema/stories';
import { getCredits } from '@/domain/authors/queries';
import { firstWords } from '@/domain/documents/plain/plain-text';
import { teaser } from '@/domain/documents/plain/teaser';
import type { DetailsContent } from '@/domain/stories/details-content';
import { dateDetails } from '@/domain/stories/live-details-changes';
import { detailsAt } from '@/domain/stories/working-details-queries';
import type { PublishedText } from '@/domain/text-choice/published-text';
import { contentOf } from '@/domain/texts/text-content';
import type { StoryText } from './story';
import { getImagesOfText, getPublishedTexts } from './story-queries';

/** A text as readers would see it if one of its revisions were published now. */
export interface Draft {
  story: StoryText;
  /** The details that would be published with it. */
  details: DetailsContent;
}

interface Rows {
  text: typeof text.$inferSelect;
  story: typeof story.$inferSelect;
  revision: typeof revision.$inferSelect;
}

/**
 * Builds a text as readers would see it if this revision were published now.
 * @param detailsId version of the details to publish with it; null where none was saved
 */
export async function draftOf(found: Rows, detailsId: string | null): Promise<Draft> {
  const { language } = found.text;
  const { content: details } = await detailsAt(reads(), found.story.id, detailsId);
  const { coverImageId, originalLanguage } = details;
  const facts = { ...found.story, ...details, ...dateDetails(details.eventDate) };
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
    details,
    story: {
      ...content,
      ...images,
      writers: await getCredits(byline, language),
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

import { and, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { revision, story, text } from '@/db/schema/stories';
import { getPictures } from '@/domain/pictures/queries';
import { mayDo } from '@/domain/staff/permissions';
import type { Staff } from '@/domain/staff/staff';
import { DEFAULT_INTERFACE } from '@/i18n/languages';
import { textSubject } from './gate-queries';
import { firstWords } from './plain-text';
import { getPublishedTexts } from './queries';
import type { PublishedText, StoryText } from './story';
import { teaser } from './teaser';
import { contentOf } from './text-fields';

/** A text as it would be if its working revision were published now. */
export interface Draft {
  story: StoryText;
  eventSort: number;
}

/** The draft of a text for a preview, or null where there is none or it is not to be seen by whoever asks. */
export async function getDraft(
  staff: Staff,
  storyId: string,
  language: string,
): Promise<Draft | null> {
  const [found] = await reads()
    .select({ text, story, revision })
    .from(text)
    .innerJoin(story, eq(story.id, text.storyId))
    .innerJoin(revision, eq(revision.id, text.workingRevisionId))
    .where(and(eq(text.storyId, storyId), eq(text.language, language)));
  if (!found || !mayDo(staff, 'text.see', textSubject(found.text, staff))) return null;
  const { coverPictureId, originalLanguage, eventSort, ...facts } = found.story;
  const content = contentOf(found.revision);
  const pictures = coverPictureId
    ? await getPictures([coverPictureId], language, [originalLanguage, DEFAULT_INTERFACE])
    : new Map();
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
  const published = await getPublishedTexts(storyId);
  return {
    eventSort,
    story: {
      ...content,
      title,
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
      source: facts.source,
      sourceUrl: facts.sourceUrl,
      cover: pictures.get(coverPictureId ?? '') ?? null,
      publishedAt,
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

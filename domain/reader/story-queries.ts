import { and, asc, eq } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { addressTag, SITEMAP, storyTag, textTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { withdrawal } from '@/db/schema/publishing';
import { revision, story, text } from '@/db/schema/stories';
import { param } from '@/db/sql';
import { getCredits } from '@/domain/authors/queries';
import { type Document, parseDocument } from '@/domain/documents/document';
import { figureIds } from '@/domain/documents/figures';
import { getImages } from '@/domain/images/queries';
import type { PublishedText } from '@/domain/text-choice/published-text';
import { DEFAULT_INTERFACE } from '@/i18n/languages';
import type { StoryText } from './story';

export type StoryLookup =
  | { is: 'published' | 'withdrawn'; storyId: string; reason: string }
  | { is: 'missing' };

const byAddress = prepared((read) =>
  read
    .select({ storyId: text.storyId, state: text.state, reason: withdrawal.reason })
    .from(text)
    .leftJoin(withdrawal, eq(withdrawal.textId, text.id))
    .where(and(eq(text.language, param('language')), eq(text.slug, param('slug'))))
    .prepare(),
);

const wholeText = prepared((read) =>
  read
    .select({
      id: story.id,
      textId: text.id,
      shortId: story.shortId,
      kind: story.kind,
      originalLanguage: story.originalLanguage,
      eventDate: story.eventDate,
      eventCalendar: story.eventCalendar,
      eventSort: story.eventSort,
      storyPublishedAt: story.firstPublishedAt,
      source: story.source,
      sourceUrl: story.sourceUrl,
      coverImageId: story.coverImageId,
      publishedAt: text.firstPublishedAt,
      changedAt: text.publishedAt,
      language: text.language,
      slug: text.slug,
      behind: text.behind,
      behindSince: text.behindSince,
      madeFromLanguage: revision.sourceLanguage,
      madeFromAt: revision.sourcePublishedAt,
      title: text.title,
      writtenTitle: revision.title,
      subtitle: revision.subtitle,
      teaser: text.teaser,
      metaTitle: revision.metaTitle,
      metaDescription: revision.metaDescription,
      body: revision.body,
      byline: revision.byline,
      translatorCredit: revision.translatorCredit,
      dateNote: revision.dateNote,
    })
    .from(text)
    .innerJoin(story, eq(story.id, text.storyId))
    .innerJoin(revision, eq(revision.id, text.publicRevisionId))
    .where(
      and(
        eq(text.storyId, param('storyId')),
        eq(text.language, param('language')),
        eq(text.state, 'published'),
      ),
    )
    .prepare(),
);

const publishedTexts = prepared((read) =>
  read
    .select({
      storyId: text.storyId,
      language: text.language,
      slug: text.slug,
      title: text.title,
      teaser: text.teaser,
      firstPublishedAt: text.firstPublishedAt,
    })
    .from(text)
    .where(and(eq(text.storyId, param('storyId')), eq(text.state, 'published')))
    .orderBy(asc(text.language))
    .prepare(),
);

const byShortId = prepared((read) =>
  read
    .select({
      id: story.id,
      originalLanguage: story.originalLanguage,
      firstPublishedAt: story.firstPublishedAt,
    })
    .from(story)
    .where(eq(story.shortId, param('shortId')))
    .prepare(),
);

const everyPublished = prepared((read) =>
  read
    .select({
      storyId: text.storyId,
      language: text.language,
      slug: text.slug,
      originalLanguage: story.originalLanguage,
      changedAt: text.publishedAt,
      firstPublishedAt: text.firstPublishedAt,
    })
    .from(text)
    .innerJoin(story, eq(story.id, text.storyId))
    .where(eq(text.state, 'published'))
    .orderBy(asc(text.storyId), asc(text.language))
    .prepare(),
);

/** What readers find at `/{language}/stories/{slug}`; a draft counts as missing. */
export async function findStory(language: string, slug: string): Promise<StoryLookup> {
  noteTag(addressTag('story', language, slug));
  const [row] = await byAddress().execute({ language, slug });
  if (row?.state !== 'published' && row?.state !== 'withdrawn') return { is: 'missing' };
  noteTag(storyTag(row.storyId), textTag(row.storyId, language));
  return { is: row.state, storyId: row.storyId, reason: row.reason ?? '' };
}

/** A published text with its body, or null. */
export async function getStory(storyId: string, language: string): Promise<StoryText | null> {
  noteTag(storyTag(storyId), textTag(storyId, language));
  const [row] = await wholeText().execute({ storyId, language });
  if (!row) return null;
  const { coverImageId, byline, publishedAt, changedAt, writtenTitle, ...rest } = row;
  const body = readBody(row.body, storyId, language);
  return {
    ...rest,
    ...(await getImagesOfText({ ...rest, coverImageId, body })),
    isUntitled: writtenTitle === '',
    body,
    writers: await getCredits(byline, language),
    publishedAt: publishedAt ?? 0,
    storyPublishedAt: row.storyPublishedAt ?? publishedAt ?? 0,
    changedAt: changedAt ?? publishedAt ?? 0,
    texts: await getPublishedTexts(storyId),
  };
}

/** The published texts of a story, in all languages. */
export async function getPublishedTexts(storyId: string): Promise<PublishedText[]> {
  noteTag(storyTag(storyId));
  const rows = await publishedTexts().execute({ storyId });
  return rows.map((row) => ({ ...row, firstPublishedAt: row.firstPublishedAt ?? 0 }));
}

/**
 * The images of a text, with their own texts in its language, else in the story's original or the
 * default language.
 */
export async function getImagesOfText(text: {
  coverImageId: string | null;
  body: Document;
  language: string;
  originalLanguage: string;
}): Promise<Pick<StoryText, 'cover' | 'figures'>> {
  const { coverImageId, language, originalLanguage } = text;
  const ids = figureIds(text.body);
  const images = await getImages(coverImageId ? [coverImageId, ...ids] : ids, language, [
    originalLanguage,
    DEFAULT_INTERFACE,
  ]);
  const figures = new Map([...images].filter(([id]) => ids.includes(id)));
  return { cover: images.get(coverImageId ?? '') ?? null, figures };
}

/** The story with a short permanent id, and whether it was ever published; or null. */
export async function findByShortId(
  shortId: string,
): Promise<{ id: string; originalLanguage: string; wasPublic: boolean } | null> {
  const [row] = await byShortId().execute({ shortId });
  if (!row) return null;
  return { ...row, wasPublic: row.firstPublishedAt !== null };
}

/** Every published text with its address and time of last change, for the sitemap. */
export async function listPublishedTexts() {
  noteTag(SITEMAP);
  const rows = await everyPublished().execute();
  return rows.map((row) => ({
    ...row,
    changedAt: row.changedAt ?? 0,
    firstPublishedAt: row.firstPublishedAt ?? 0,
  }));
}

function readBody(body: unknown, storyId: string, language: string): Document {
  const parsed = parseDocument(body);
  if (!parsed.ok) {
    throw new Error(`Story ${storyId} in ${language} cannot be read: ${parsed.problems[0]}`);
  }
  return parsed.document;
}

import { and, asc, eq, inArray, min } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { textTag } from '@/cache/tags';
import { prepared, reads } from '@/db/client';
import { hiddenVersion } from '@/db/schema/publishing';
import { revision, text } from '@/db/schema/stories';
import { milestone } from '@/db/schema/teamwork';
import { param } from '@/db/sql';
import { getCredits } from '@/domain/authors/queries';
import { attachedIds, figureIds } from '@/domain/documents/figures';
import { firstWords } from '@/domain/documents/plain/plain-text';
import { teaser } from '@/domain/documents/plain/teaser';
import type { StoryText } from '@/domain/reader/story';
import { contentOf } from '@/domain/texts/text-content';
import type { PublicVersion } from './public-version';

const ofText = prepared((read) => {
  const publishedAt = min(milestone.at).as('published_at');
  return read
    .select({
      revisionId: milestone.revisionId,
      publishedAt,
      hiddenAt: hiddenVersion.at,
      erasedAt: text.erasedAt,
      publicId: text.publicRevisionId,
    })
    .from(milestone)
    .innerJoin(text, eq(text.id, milestone.textId))
    .leftJoin(hiddenVersion, eq(hiddenVersion.revisionId, milestone.revisionId))
    .where(
      and(
        eq(milestone.textId, param('textId')),
        inArray(milestone.is, ['published', 'publishedOnSchedule']),
      ),
    )
    .groupBy(milestone.revisionId)
    .orderBy(asc(publishedAt), asc(milestone.revisionId))
    .prepare();
});

/**
 * The versions of a published text that readers may open, oldest first, with the current one.
 * Hidden ones and what was erased are not among them.
 */
export async function getVersions({
  id,
  language,
  textId,
}: Pick<StoryText, 'id' | 'language' | 'textId'>): Promise<PublicVersion[]> {
  noteTag(textTag(id, language));
  const rows = await ofText().execute({ textId });
  return rows.flatMap((row, at) => {
    const publishedAt = row.publishedAt ?? 0;
    const { revisionId } = row;
    const isCurrent = revisionId === row.publicId;
    const isOpen = row.hiddenAt === null && publishedAt > (row.erasedAt ?? 0);
    return isOpen || isCurrent ? [{ n: at + 1, revisionId, publishedAt, isCurrent }] : [];
  });
}

/** Revisions of a text that readers may not open as earlier versions. */
export async function listHiddenVersions(textId: string): Promise<string[]> {
  const rows = await reads()
    .select({ id: hiddenVersion.revisionId })
    .from(hiddenVersion)
    .innerJoin(revision, eq(revision.id, hiddenVersion.revisionId))
    .where(eq(revision.textId, textId));
  return rows.map(({ id }) => id);
}

/**
 * A published text with the words of an earlier version. Images and files that the present version
 * no longer has are left out, as readers may not have them any more.
 * @returns null where the text has no such version
 */
export async function getVersion(
  story: StoryText,
  { revisionId, publishedAt }: Pick<PublicVersion, 'revisionId' | 'publishedAt'>,
): Promise<StoryText | null> {
  const [row] = await reads()
    .select()
    .from(revision)
    .where(and(eq(revision.id, revisionId), eq(revision.textId, story.textId)));
  if (!row) return null;
  const { byline, ...content } = contentOf(row);
  const { body } = content;
  return {
    ...{ ...story, ...content },
    title: content.title || firstWords(body, story.language),
    isUntitled: content.title === '',
    teaser: teaser({ written: content.teaser, document: body, language: story.language }),
    writers: await getCredits(byline, story.language),
    figures: story.cover
      ? new Map([...story.figures, [story.cover.id, story.cover]])
      : story.figures,
    changedAt: publishedAt,
    behind: 0,
  };
}

/** Whether an earlier version had images or files that are left out of it now. */
export function hasLeftOut(story: StoryText, version: StoryText): boolean {
  const kept = new Set([...figureIds(story.body), ...attachedIds(story.body), story.cover?.id]);
  const had = [...figureIds(version.body), ...attachedIds(version.body)];
  return had.some((id) => !kept.has(id));
}

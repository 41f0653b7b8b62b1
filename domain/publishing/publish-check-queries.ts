import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { attachment, attachmentText } from '@/db/schema/attachments';
import { detailsRevision } from '@/db/schema/details';
import { imageText } from '@/db/schema/images';
import { type revision, story } from '@/db/schema/stories';
import { isOneOf } from '@/db/sql';
import type { TextKey } from '@/domain/access/text-key';
import type { Document } from '@/domain/documents/document';
import { attachedIds, figureIds } from '@/domain/documents/figures';
import { bodyLinks } from '@/domain/documents/links/document-links';
import { isBlank } from '@/domain/documents/plain/clean-text';
import { knownImages } from '@/domain/texts/image-use-queries';
import { brokenAmong } from '@/domain/texts/internal-link-queries';
import { type CheckedDetails, type PublishCheck, publishChecks } from './publish-checks';

/**
 * Open points of the checklist for a revision.
 * @param detailsId version of the details to publish with it; absent for the working one
 */
export async function checksBeforePublishing(
  read: Queries,
  at: TextKey,
  written: Pick<typeof revision.$inferSelect, 'title' | 'body'>,
  detailsId?: string | null,
): Promise<PublishCheck[]> {
  // Stored bodies have passed `parseDocument`.
  const body = written.body as Document;
  const facts = await checkedDetails(read, at, body, detailsId);
  return publishChecks({ language: at.language, title: written.title, body }, facts);
}

/**
 * What the checklist needs beside the body: alternative texts of its images in the language, and
 * its broken links.
 */
export async function checkedDetails(
  read: Queries,
  at: TextKey,
  body: Document,
  detailsId?: string | null,
): Promise<CheckedDetails> {
  const [facts] = await read
    .select({
      coverImageId: story.coverImageId,
      isTemplate: story.isTemplate,
      saved: { id: detailsRevision.id, coverImageId: detailsRevision.coverImageId },
    })
    .from(story)
    .leftJoin(detailsRevision, eq(detailsRevision.id, detailsId ?? story.workingDetailsId))
    .where(eq(story.id, at.storyId));
  const coverImageId = (facts?.saved ?? facts)?.coverImageId ?? null;
  const ids = [...figureIds(body), ...(coverImageId ? [coverImageId] : [])];
  const hrefs = [...new Set(bodyLinks(body).map((link) => link.href))];
  const known = await knownImages(read, ids);
  const files = await filesInText(read, at, attachedIds(body));
  const worded = await wordedImages(read, known, at.language);
  return {
    unworded: known.filter((id) => !worded.has(id)),
    gone: ids.filter((id) => !known.includes(id)),
    filesGone: files.gone,
    unwordedFiles: files.unworded,
    coverImageId,
    ...(facts?.isTemplate && { isTemplate: true }),
    brokenLinks: [...(await brokenAmong(read, hrefs))],
  };
}

/** Of the files that a text shows: those that the story does not have, and those without words. */
async function filesInText(read: Queries, { storyId, language }: TextKey, ids: readonly string[]) {
  if (ids.length === 0) return { gone: [], unworded: [] };
  const rows = await read
    .select({
      id: attachment.id,
      kind: attachment.kind,
      fileName: attachment.fileName,
      words: {
        title: attachmentText.title,
        transcript: attachmentText.transcript,
        captions: attachmentText.captions,
      },
    })
    .from(attachment)
    .leftJoin(
      attachmentText,
      and(eq(attachmentText.attachmentId, attachment.id), eq(attachmentText.language, language)),
    )
    .where(and(eq(attachment.storyId, storyId), isOneOf(attachment.id, JSON.stringify(ids))));
  const isUnworded = ({ kind, words }: (typeof rows)[number]) =>
    kind !== 'pdf' && !words?.transcript && !(kind === 'video' && words?.captions);
  return {
    gone: ids.filter((id) => !rows.some((row) => row.id === id)),
    unworded: rows
      .filter(isUnworded)
      .map(({ id, kind, fileName, words }) => ({ id, kind, name: words?.title || fileName })),
  };
}

async function wordedImages(
  read: Queries,
  ids: readonly string[],
  language: string,
): Promise<Set<string>> {
  const words = await read
    .select()
    .from(imageText)
    .where(isOneOf(imageText.imageId, JSON.stringify(ids)));
  return new Set(
    words
      .filter((row) => row.language === language && (row.decorative || !isBlank(row.alt)))
      .map((row) => row.imageId),
  );
}

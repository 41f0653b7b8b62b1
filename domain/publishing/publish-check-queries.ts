import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { pictureText } from '@/db/schema/pictures';
import { type revision, story } from '@/db/schema/stories';
import { isOneOf } from '@/db/sql';
import type { TextKey } from '@/domain/access/text-access-queries';
import type { Document } from '@/domain/documents/document';
import { figureIds } from '@/domain/documents/figures';
import { bodyLinks } from '@/domain/documents/links/document-links';
import { knownPictures } from '@/domain/texts/image-use-queries';
import { brokenAmong } from '@/domain/texts/internal-link-queries';
import { type CheckedDetails, type PublishCheck, publishChecks } from './publish-checks';

/** What publishing a revision would still ask for. */
export async function checksBeforePublishing(
  read: Queries,
  at: TextKey,
  written: Pick<typeof revision.$inferSelect, 'title' | 'body'>,
): Promise<PublishCheck[]> {
  // Stored bodies are what `parseDocument` gave.
  const body = written.body as Document;
  const facts = await checkedDetails(read, at, body);
  return publishChecks({ language: at.language, title: written.title, body }, facts);
}

/** What the checks need to know beside a body: its pictures' words in the language, and its broken links. */
export async function checkedDetails(
  read: Queries,
  at: TextKey,
  body: Document,
): Promise<CheckedDetails> {
  const [facts] = await read
    .select({ coverPictureId: story.coverPictureId })
    .from(story)
    .where(eq(story.id, at.storyId));
  const coverPictureId = facts?.coverPictureId ?? null;
  const ids = [...figureIds(body), ...(coverPictureId ? [coverPictureId] : [])];
  const hrefs = [...new Set(bodyLinks(body).map((link) => link.href))];
  const known = await knownPictures(read, ids);
  const worded = await wordedPictures(read, known, at.language);
  return {
    unworded: known.filter((id) => !worded.has(id)),
    gone: ids.filter((id) => !known.includes(id)),
    coverPictureId,
    brokenLinks: [...(await brokenAmong(read, hrefs))],
  };
}

async function wordedPictures(
  read: Queries,
  ids: readonly string[],
  language: string,
): Promise<Set<string>> {
  const words = await read
    .select()
    .from(pictureText)
    .where(isOneOf(pictureText.pictureId, JSON.stringify(ids)));
  return new Set(
    words
      .filter((row) => row.language === language && (row.decorative || row.alt.trim() !== ''))
      .map((row) => row.pictureId),
  );
}

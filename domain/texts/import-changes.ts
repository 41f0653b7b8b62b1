import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { revision } from '@/db/schema/stories';
import { findText } from '@/domain/access/text-access-queries';
import type { Document } from '@/domain/documents/document';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { addText, type MadeFrom, putRevision } from './revision-changes';
import { proposeSlug } from './slug-queries';

export interface WrittenText {
  storyId: string;
  language: string;
  title: string;
  subtitle?: string;
  /** The teaser written by hand; empty to have one cut from the body. */
  teaser?: string;
  dateNote?: string;
  body: Document;
  /** Proposed from the title when absent. */
  slug?: string;
  translatorCredit?: string;
  byline?: string;
  /** The source text that this translation was made from: its language and the hashes of its blocks. */
  madeFrom?: MadeFrom;
}

/**
 * Saves a text as its working revision, whatever stood there; what readers see does not change. For the program: the
 * editor's way is `saveText`, which refuses to save over a newer version.
 * @returns the text and the new revision
 */
export async function importText(
  write: Queries,
  by: Author,
  written: WrittenText,
  now: number,
): Promise<{ textId: string; revisionId: string }> {
  const { storyId, language } = written;
  requireMay(by, 'text.write', { language });
  const found =
    (await findText(write, written)) ??
    (await addText(
      write,
      by,
      { storyId, language, slug: written.slug ?? (await proposeSlug(write, written)) },
      now,
    ));
  const content = {
    title: written.title,
    subtitle: written.subtitle ?? '',
    teaser: written.teaser ?? '',
    dateNote: written.dateNote ?? '',
    byline: written.byline ?? '',
    translatorCredit: written.translatorCredit ?? '',
    body: written.body,
    madeFrom: written.madeFrom ?? null,
    sittingId: '',
  };
  const { revisionId } = await putRevision(write, by, found, content, now);
  return { textId: found.id, revisionId };
}

/** Hashes of the blocks of a text's working revision, for a translation that is made from it. */
export async function workingHashes(
  write: Queries,
  storyId: string,
  language: string,
): Promise<string[]> {
  const found = await findText(write, { storyId, language });
  const [written] = await write
    .select({ hashes: revision.blockHashes })
    .from(revision)
    .where(eq(revision.id, found?.workingRevisionId ?? ''));
  return written?.hashes ?? [];
}

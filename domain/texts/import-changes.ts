import type { Queries } from '@/db/open';
import { findText } from '@/domain/access/text-access-queries';
import type { Document } from '@/domain/documents/document';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { addText, type MadeFrom, putRevision } from './revision-changes';
import { proposeSlug } from './slug-queries';
import { type TextWords, wordsOf } from './text-content';
import { findWorkingRevision } from './working-text-queries';

export interface WrittenText extends Partial<TextWords> {
  storyId: string;
  language: string;
  title: string;
  body: Document;
  /** Derived from the title when absent. */
  slug?: string;
  /** The source reference: language and block hashes of the source. */
  madeFrom?: MadeFrom;
}

/**
 * Saves a text as its working revision without checking versions; public pages do not change. For
 * the program; the editor uses `saveText`, which refuses to overwrite a newer version.
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
    ...wordsOf(written),
    body: written.body,
    madeFrom: written.madeFrom ?? null,
    sittingId: '',
  };
  const { revisionId } = await putRevision(write, by, found, content, now);
  return { textId: found.id, revisionId };
}

/** Block hashes of a text's working revision, for the source reference of a translation. */
export async function workingHashes(
  write: Queries,
  storyId: string,
  language: string,
): Promise<string[]> {
  const written = await findWorkingRevision(write, await findText(write, { storyId, language }));
  return written?.blockHashes ?? [];
}

import type { TextKey } from '@/domain/access/text-key';
import type { Parsed } from '@/domain/forms/form';
import { LONGEST_ID, lineWithin, paragraphsWithin, reading } from '@/domain/texts/text-key-form';

/** Forms to send a text to review, publish, return and unpublish it. */

const LONGEST_REASON = 500;
const LONGEST_NOTE = 2_000;
const LONGEST_ADDRESS = 2_000;

export function readSubmission(
  form: FormData,
): Parsed<TextKey & { note: string; version?: number; reviewForId: string | null }> {
  return reading(form, (problems) => {
    const version = Number(form.get('version') ?? '');
    const note = paragraphsWithin(form, 'note', LONGEST_NOTE, problems);
    const reviewForId = lineWithin(form, 'reviewForId', LONGEST_ID) || null;
    const sent = { note, reviewForId };
    return Number.isSafeInteger(version) && version > 0 ? { ...sent, version } : sent;
  });
}

/** Changes requested on a text: the revision that was read, with a note. */
export function readReturn(form: FormData): Parsed<TextKey & { note: string; revisionId: string }> {
  return reading(form, (problems) => ({
    note: paragraphsWithin(form, 'note', LONGEST_NOTE, problems),
    revisionId: lineWithin(form, 'revisionId', LONGEST_ID),
  }));
}

/** The revision to publish, as seen by the user. A form without one publishes nothing. */
export function readPublication(
  form: FormData,
): Parsed<TextKey & { revisionId: string; acceptAdvice: boolean }> {
  return reading(form, () => ({
    revisionId: lineWithin(form, 'revisionId', LONGEST_ID),
    acceptAdvice: form.get('acceptAdvice') === 'yes',
  }));
}

export function readUnpublication(
  form: FormData,
): Parsed<TextKey & { reason: string; note: string }> {
  return reading(form, (problems) => ({
    reason: paragraphsWithin(form, 'reason', LONGEST_REASON, problems),
    note: paragraphsWithin(form, 'note', LONGEST_NOTE, problems),
  }));
}

/** Requires a reason and a confirmation. */
export function readErasure(form: FormData): Parsed<TextKey & { reason: string }> {
  return reading(form, (problems) => {
    const reason = paragraphsWithin(form, 'reason', LONGEST_REASON, problems);
    if (reason === '') problems.reason = 'writing.wrong.reasonMissing';
    if (form.get('sure') !== 'yes') problems.sure = 'writing.wrong.notSure';
    return { reason };
  });
}

export function readRename(form: FormData): Parsed<TextKey & { slug: string }> {
  return reading(form, (problems) => {
    const slug = lineWithin(form, 'slug', LONGEST_ADDRESS);
    if (slug === '') problems.slug = 'writing.address.slugEmpty';
    return { slug };
  });
}

/** The id of a revision or of a kept version. */
export function readOneVersion(form: FormData): Parsed<TextKey & { versionId: string }> {
  return reading(form, () => ({ versionId: lineWithin(form, 'versionId', LONGEST_ID) }));
}

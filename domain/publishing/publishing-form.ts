import type { Parsed } from '@/domain/forms/form';
import type { TextKeyForm } from '@/domain/texts/text-key-form';
import { LONGEST_ID, line, reading, words } from '@/domain/texts/text-key-form';

/** The forms by which a text goes its way: to review, out to readers, back, away. */

const LONGEST_REASON = 500;
const LONGEST_NOTE = 2_000;
const LONGEST_ADDRESS = 2_000;

export function readSubmission(
  form: FormData,
): Parsed<TextKeyForm & { note: string; version?: number; reviewForId: string | null }> {
  return reading(form, (problems) => {
    const version = Number(form.get('version') ?? '');
    const note = words(form, 'note', LONGEST_NOTE, problems);
    const reviewForId = line(form, 'reviewForId', LONGEST_ID) || null;
    const sent = { note, reviewForId };
    return Number.isSafeInteger(version) && version > 0 ? { ...sent, version } : sent;
  });
}

/** A text given back: the version that was read, with a note. */
export function readReturn(
  form: FormData,
): Parsed<TextKeyForm & { note: string; revisionId: string }> {
  return reading(form, (problems) => ({
    note: words(form, 'note', LONGEST_NOTE, problems),
    revisionId: line(form, 'revisionId', LONGEST_ID),
  }));
}

/** Which version goes out: the one that was seen, named by the form; a form that names none publishes nothing. */
export function readPublication(
  form: FormData,
): Parsed<TextKeyForm & { revisionId: string; acceptAdvice: boolean }> {
  return reading(form, () => ({
    revisionId: line(form, 'revisionId', LONGEST_ID),
    acceptAdvice: form.get('acceptAdvice') === 'yes',
  }));
}

export function readUnpublication(
  form: FormData,
): Parsed<TextKeyForm & { reason: string; note: string }> {
  return reading(form, (problems) => ({
    reason: words(form, 'reason', LONGEST_REASON, problems),
    note: words(form, 'note', LONGEST_NOTE, problems),
  }));
}

/** A reason is wanted, and that it is meant. */
export function readErasure(form: FormData): Parsed<TextKeyForm & { reason: string }> {
  return reading(form, (problems) => {
    const reason = words(form, 'reason', LONGEST_REASON, problems);
    if (reason === '') problems.reason = 'writing.wrong.reasonMissing';
    if (form.get('sure') !== 'yes') problems.sure = 'writing.wrong.notSure';
    return { reason };
  });
}

export function readRename(form: FormData): Parsed<TextKeyForm & { slug: string }> {
  return reading(form, (problems) => {
    const slug = line(form, 'slug', LONGEST_ADDRESS);
    if (slug === '') problems.slug = 'writing.address.slugEmpty';
    return { slug };
  });
}

/** Which revision or kept version a form is about. */
export function readOneVersion(form: FormData): Parsed<TextKeyForm & { versionId: string }> {
  return reading(form, () => ({ versionId: line(form, 'versionId', LONGEST_ID) }));
}

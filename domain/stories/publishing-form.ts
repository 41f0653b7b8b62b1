/** The forms by which a text goes its way: to review, out to readers, back, away. */
import type { Parsed, Problems } from '@/domain/staff/form';
import { canonicalTag } from '@/i18n/languages';
import { someLines } from './clean-text';

const LONGEST_ID = 100;
const LONGEST_REASON = 500;
const LONGEST_NOTE = 2_000;
const LONGEST_ADDRESS = 2_000;

export interface AtText {
  storyId: string;
  language: string;
}

/** Which text a form is about. */
export function readPlace(form: FormData): Parsed<AtText> {
  return reading(form, () => ({}));
}

export function readSubmission(
  form: FormData,
): Parsed<AtText & { note: string; version?: number; reviewForId: string | null }> {
  return reading(form, (problems) => {
    const version = Number(form.get('version') ?? '');
    const note = words(form, 'note', LONGEST_NOTE, problems);
    const reviewForId = line(form, 'reviewForId', LONGEST_ID) || null;
    const sent = { note, reviewForId };
    return Number.isSafeInteger(version) && version > 0 ? { ...sent, version } : sent;
  });
}

/** A text given back: the version that was read, with a note. */
export function readReturn(form: FormData): Parsed<AtText & { note: string; revisionId: string }> {
  return reading(form, (problems) => ({
    note: words(form, 'note', LONGEST_NOTE, problems),
    revisionId: line(form, 'revisionId', LONGEST_ID),
  }));
}

/** Which version goes out: the one that was seen, named by the form; a form that names none publishes nothing. */
export function readPublication(
  form: FormData,
): Parsed<AtText & { revisionId: string; acceptAdvice: boolean }> {
  return reading(form, () => ({
    revisionId: line(form, 'revisionId', LONGEST_ID),
    acceptAdvice: form.get('acceptAdvice') === 'yes',
  }));
}

export function readWithdrawal(form: FormData): Parsed<AtText & { reason: string; note: string }> {
  return reading(form, (problems) => ({
    reason: words(form, 'reason', LONGEST_REASON, problems),
    note: words(form, 'note', LONGEST_NOTE, problems),
  }));
}

/** A reason is wanted, and that it is meant. */
export function readErasure(form: FormData): Parsed<AtText & { reason: string }> {
  return reading(form, (problems) => {
    const reason = words(form, 'reason', LONGEST_REASON, problems);
    if (reason === '') problems.reason = 'publishing.wrong.reasonMissing';
    if (form.get('sure') !== 'yes') problems.sure = 'publishing.wrong.notSure';
    return { reason };
  });
}

export function readRename(form: FormData): Parsed<AtText & { slug: string }> {
  return reading(form, (problems) => {
    const slug = line(form, 'slug', LONGEST_ADDRESS);
    if (slug === '') problems.slug = 'publishing.address.slugEmpty';
    return { slug };
  });
}

/** Which revision or kept version a form is about. */
export function readOneVersion(form: FormData): Parsed<AtText & { versionId: string }> {
  return reading(form, () => ({ versionId: line(form, 'versionId', LONGEST_ID) }));
}

type Found = Record<string, Problems[string]>;

/** Reads which text a form is about, and the rest of it; what cannot be taken is noted by field. */
export function reading<T extends object>(
  form: FormData,
  read: (problems: Found) => T,
): Parsed<AtText & T> {
  const problems: Found = {};
  const storyId = line(form, 'storyId', LONGEST_ID);
  const language = line(form, 'language', LONGEST_ID);
  const rest = read(problems);
  if (storyId === '' || canonicalTag(language) !== language) {
    return { ok: false, problems: { storyId: 'frame.malformed' } };
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, value: { storyId, language, ...rest } };
}

/** A line that a form gives, without spaces around it; empty when it is none or too long. */
export function line(form: FormData, name: string, longest: number): string {
  const value = form.get(name);
  return typeof value === 'string' && value.length <= longest ? value.trim() : '';
}

/** Words that a form gives, cleaned; too many of them are a problem. */
export function words(form: FormData, name: string, longest: number, problems: Found): string {
  const value = form.get(name);
  const text = typeof value === 'string' ? someLines(value) : '';
  if (text.length > longest) problems[name] = ['publishing.wrong.tooLong', { max: longest }];
  return text;
}

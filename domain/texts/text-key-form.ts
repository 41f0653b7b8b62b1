import type { TextKey } from '@/domain/access/text-key';
import type { Parsed, Problems } from '@/domain/forms/form';
import { line, paragraphs } from '@/domain/forms/form-words';
import { canonicalTag } from '@/i18n/languages';

export const LONGEST_ID = 100;

export type Found = Record<string, Problems[string]>;

/** Reads which text a form concerns, and its other fields; problems are collected by field. */
export function reading<T extends object>(
  form: FormData,
  read: (problems: Found) => T,
): Parsed<TextKey & T> {
  const problems: Found = {};
  const storyId = lineWithin(form, 'storyId', LONGEST_ID);
  const language = lineWithin(form, 'language', LONGEST_ID);
  const rest = read(problems);
  if (storyId === '' || canonicalTag(language) !== language) {
    return { ok: false, problems: { storyId: 'frame.malformed' } };
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, value: { storyId, language, ...rest } };
}

/** A one-line field; empty when it is longer than allowed. */
export function lineWithin(form: FormData, name: string, longest: number): string {
  const value = line(form, name);
  return value.length <= longest ? value : '';
}

/** The paragraphs of a field; too many characters are a problem of the field. */
export function paragraphsWithin(
  form: FormData,
  name: string,
  longest: number,
  problems: Found,
): string {
  const value = paragraphs(form, name);
  if (value.length > longest) problems[name] = ['writing.wrong.tooLong', { max: longest }];
  return value;
}

/** Which text a form concerns. */
export function readTextKey(form: FormData): Parsed<TextKey> {
  return reading(form, () => ({}));
}

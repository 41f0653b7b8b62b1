import type { TextKey } from '@/domain/access/text-key';
import type { Parsed, Problems } from '@/domain/forms/form';
import { line, paragraphs } from '@/domain/forms/form-words';
import { canonicalTag } from '@/i18n/languages';

export const LONGEST_ID = 100;

export type Found = Record<string, Problems[string]>;

/** Reads which text a form is about, and the rest of it; what cannot be taken is noted by field. */
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

/** A line of a form; empty when it has more characters than it may. */
export function lineWithin(form: FormData, name: string, longest: number): string {
  const value = line(form, name);
  return value.length <= longest ? value : '';
}

/** Paragraphs of a form; more characters than there may be are a problem of the field. */
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

/** Which text a form is about. */
export function readTextKey(form: FormData): Parsed<TextKey> {
  return reading(form, () => ({}));
}

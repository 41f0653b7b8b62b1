import { someLines } from '@/domain/documents/plain/clean-text';
import type { Parsed, Problems } from '@/domain/forms/form';
import { canonicalTag } from '@/i18n/languages';

export const LONGEST_ID = 100;

export interface TextKeyForm {
  storyId: string;
  language: string;
}

export type Found = Record<string, Problems[string]>;

/** Reads which text a form is about, and the rest of it; what cannot be taken is noted by field. */
export function reading<T extends object>(
  form: FormData,
  read: (problems: Found) => T,
): Parsed<TextKeyForm & T> {
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
  if (text.length > longest) problems[name] = ['writing.wrong.tooLong', { max: longest }];
  return text;
}

/** Which text a form is about. */
export function readTextKey(form: FormData): Parsed<TextKeyForm> {
  return reading(form, () => ({}));
}

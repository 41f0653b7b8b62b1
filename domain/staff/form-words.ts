/** What was typed into a form, cleaned: composed letters, no control or invisible direction characters, no edges. */
import type { Problems, Said } from './form';

const CONTROL = /[\p{Cc}\u2028-\u202e\u2066-\u2069\ufeff]/gu;
const CONTROL_BUT_BREAKS = /(?!\n)[\p{Cc}\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** One line; empty when the field was not sent, or was sent as a file. */
export function line(form: FormData, name: string): string {
  return text(form, name).replace(/\s+/g, ' ').replace(CONTROL, '').trim();
}

/** Several lines, broken by `\n`. */
export function paragraphs(form: FormData, name: string): string {
  return text(form, name).replace(/\r\n?/g, '\n').replace(CONTROL_BUT_BREAKS, '').trim();
}

/** Every value of a field that may be sent more than once, empty ones left out. */
export function several(form: FormData, name: string): string[] {
  return form.getAll(name).flatMap((value) => (typeof value === 'string' && value ? [value] : []));
}

/** Notes every field that holds more characters than it may. */
export function tooLong(
  words: Readonly<Record<string, string>>,
  most: Readonly<Record<string, number>>,
  said: (most: number) => Said,
): Problems {
  const problems: Record<string, Said> = {};
  for (const [field, limit] of Object.entries(most)) {
    if ([...(words[field] ?? '')].length > limit) problems[field] = said(limit);
  }
  return problems;
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.normalize('NFC') : '';
}

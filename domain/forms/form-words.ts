/** What was typed into a form, cleaned as everything is, without signs that turn the direction of what follows. */
import { oneLine, someLines } from '@/domain/documents/plain/clean-text';
import type { MessageKey, Problems } from './form';

/** Embeddings and overrides, which a name that is cut or quoted would leave open; isolates and marks stay. */
const TURNING = /[\u202a-\u202e]/g;

/** One line; empty when the field was not sent, or was sent as a file. */
export function line(form: FormData, name: string): string {
  return oneLine(text(form, name).replace(TURNING, ''));
}

/** Several lines, broken by `\n`. */
export function paragraphs(form: FormData, name: string): string {
  return someLines(text(form, name).replace(TURNING, ''));
}

/** Whether a field holds what is never given back or kept: a password, or a code of the second factor. */
export function isSecretField(name: string): boolean {
  return /password|code/i.test(name);
}

/** Every value of a field that may be sent more than once, empty ones left out. */
export function several(form: FormData, name: string): string[] {
  return form.getAll(name).flatMap((value) => (typeof value === 'string' && value ? [value] : []));
}

/** Notes every field that holds more characters than it may. */
export function tooLong(
  words: Readonly<Record<string, string>>,
  most: Readonly<Record<string, number>>,
  said: (most: number) => MessageKey,
): Problems {
  const problems: Record<string, MessageKey> = {};
  for (const [field, limit] of Object.entries(most)) {
    if ([...(words[field] ?? '')].length > limit) problems[field] = said(limit);
  }
  return problems;
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

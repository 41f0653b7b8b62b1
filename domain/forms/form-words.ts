/**
 * Reads form fields: cleaned like all text, without characters that change the direction of the
 * text that follows.
 */
import { oneLine, someLines } from '@/domain/documents/plain/clean-text';
import type { MessageKey, Problems } from './form';

/** Embeddings and overrides stay open when a name is cut or quoted; isolates are kept. */
const TURNING = /[\u202a-\u202e]/g;

/** One line; empty when the field is missing or is a file. */
export function line(form: FormData, name: string): string {
  return oneLine(text(form, name).replace(TURNING, ''));
}

/** Several lines, separated by `\n`. */
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

/** The problems of fields that exceed their limit, in characters. */
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

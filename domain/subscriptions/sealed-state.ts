/**
 * What the pages of a subscription hand to each other in their addresses: encrypted, so that no
 * address is readable there, bound to one page, and valid for a time.
 */
import { z } from 'zod';
import { keyFor } from '@/db/secret';
import { isKnown, isTimely, sealTime } from '@/domain/forms/form-time';
import { sealed, unsealed } from '@/domain/forms/sealed';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How long the state of each page is valid. */
const LIFE_MS = {
  form: DAY_MS,
  code: 3 * DAY_MS,
  done: DAY_MS,
  link: DAY_MS,
  preferences: DAY_MS,
  left: 30 * DAY_MS,
} as const;

export type StatePage = keyof typeof LIFE_MS;

/** Names the forms that a time was sealed for. */
const FORM = 'time';

const dated = z.object({ at: z.number(), value: z.unknown() });

/** Encrypts a value for one page. */
export function sealState(page: StatePage, value: unknown, now: number): string {
  return sealed(key(), JSON.stringify({ at: now, value }), page);
}

/** The value, if it was sealed for this page and is still valid; else null. */
export function openState<T>(
  page: StatePage,
  shape: z.ZodType<T>,
  text: string,
  now: number,
): T | null {
  const json = unsealed(key(), text, page);
  const read = json === null ? null : dated.safeParse(JSON.parse(json));
  if (!read?.success) return null;
  const { at, value } = read.data;
  const isValid = at <= now + MINUTE_MS && now - at < LIFE_MS[page];
  const shaped = shape.safeParse(value);
  return isValid && shaped.success ? shaped.data : null;
}

/**
 * The time at which a form was made, for a hidden field.
 * @param before of a form that is shown again, which counts on
 */
export function sealFormTime(before: string, now: number): string {
  return isKnown(key(), FORM, before, now) ? before : sealTime(key(), FORM, now);
}

/** Whether a form was made between two seconds and a day ago. */
export function isFormTimely(text: string, now: number): boolean {
  return isTimely(key(), FORM, text, now);
}

function key(): Buffer {
  return keyFor('follow state');
}

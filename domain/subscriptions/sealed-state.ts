/**
 * What the pages of a subscription hand to each other in their addresses: encrypted, so that no
 * address is readable there, bound to one page, and valid for a time.
 */
import { z } from 'zod';
import { keyFor } from '@/db/secret';
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

/** People need longer than this for a form. */
const SOONEST_MS = 2_000;

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

/** The time at which a form was made, for a hidden field. */
export function sealTime(now: number): string {
  return sealed(key(), String(now), 'time');
}

/** Whether a form was made between two seconds and a day ago. */
export function isTimely(text: string, now: number): boolean {
  const at = Number(unsealed(key(), text, 'time') ?? Number.NaN);
  return now - at >= SOONEST_MS && now - at < DAY_MS;
}

function key(): Buffer {
  return keyFor('follow state');
}

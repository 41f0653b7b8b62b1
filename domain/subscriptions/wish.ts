/** What a reader asks for: which scopes, how often, in which language. */
import { z } from 'zod';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '@/i18n/languages';
import { readScope } from './scope';

/** `once`: as soon as a story is published. */
export const RHYTHMS = ['once', 'daily', 'weekly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** Scopes that one subscriber may follow. */
export const MOST_SCOPES = 50;

/** Version of the wording of consent (`follow.consent`); a changed wording gets a new one. */
export const CONSENT_WORDING = '2026-12';

export interface Settings {
  rhythm: Rhythm;
  /** 1 (Monday) to 7, for a weekly digest. */
  weekday: number;
  /** Interface language of the mails. */
  language: InterfaceLanguage;
  /** Only stories in that language. */
  onlyMine: boolean;
}

export interface Wish extends Settings {
  /** Keys of scopes (`scopeKey`), each once. */
  scopes: readonly string[];
}

const stored = z.object({
  scopes: z.array(z.string().refine((key) => readScope(key) !== null)).max(MOST_SCOPES),
  rhythm: z.enum(RHYTHMS),
  weekday: z.int().min(1).max(7),
  language: z.enum(INTERFACE_LANGUAGES),
  onlyMine: z.boolean(),
});

/** A wish as it is stored with a request; null for anything else. */
export function storedWish(value: unknown): Wish | null {
  const read = stored.safeParse(value);
  return read.success ? read.data : null;
}

/** Shapes of what pages of a subscription hand to each other (`sealed-state.ts`). */
import { z } from 'zod';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { RHYTHMS } from './wish';
import { PROBLEMS } from './wish-form';

const typed = z.object({
  email: z.string(),
  scopes: z.array(z.string()).readonly(),
  rhythm: z.enum(RHYTHMS),
  weekday: z.number(),
  language: z.enum(INTERFACE_LANGUAGES),
  onlyMine: z.boolean(),
});
const problem = z.enum(PROBLEMS).nullable();

/** When a form was first shown, encrypted; the time of one that is shown again goes on. */
const time = z.string();

/** Keys of scopes that were chosen and cannot be followed by e-mail at present. */
const refused = z.array(z.string()).readonly().default([]);

/** The form as it was typed, without what is refused, and what is wrong with it. */
export const formState = z.object({ typed, problem, refused, time });

/** The request whose code is asked for; `left` are the tries after a wrong one. */
export const codeState = z.object({
  requestId: z.string(),
  typed,
  problem,
  left: z.number().nullable(),
  /** The token of the subscriber, where the request is for another address of theirs. */
  token: z.string().nullable(),
});

export const doneState = z.object({
  token: z.string(),
  kind: z.enum(['subscribe', 'add', 'address']),
  /** Keys of scopes for which there was no room. */
  leftOut: z.array(z.string()).readonly().default([]),
});

export const linkState = z.object({ email: z.string(), problem, time });

export const DONE = ['saved', 'paused', 'resumed', 'undone'] as const;

/** What was done on the page of a subscriber, or what is wrong with its forms. */
export const preferencesState = z.object({
  done: z.enum(DONE).nullable(),
  problem,
  refused,
  typed: typed.nullable(),
  /** The other address that was typed. */
  email: z.string(),
});

export const leftState = z.object({
  subscriberId: z.string(),
  givenUp: z.array(z.object({ scope: z.string(), since: z.number() })),
});

export type FormState = z.output<typeof formState>;
export type CodeState = z.output<typeof codeState>;
export type DoneState = z.output<typeof doneState>;
export type LinkState = z.output<typeof linkState>;
export type PreferencesState = z.output<typeof preferencesState>;
export type LeftState = z.output<typeof leftState>;

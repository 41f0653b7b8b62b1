/** What can be followed by e-mail, as staff see it with its switch. */
import type { Scope, ScopeKind } from '@/domain/subscriptions/scope';

export interface SwitchLine {
  scope: Scope;
  /** Empty for the site and for today. */
  name: string;
  /** Language of the name; empty without one. */
  language: string;
  isUnpublished: boolean;
  /** How many follow it. */
  followers: number;
  isOff: boolean;
  /** When and by whom it was last switched; null for never. `by` is empty for an unknown user. */
  switched: { at: number; by: string } | null;
}

/** Which lines to list: those of a kind, with these words in their name, with e-mail on or off. */
export interface SwitchFilter {
  words: string;
  kind: ScopeKind | '';
  is: 'on' | 'off' | '';
}

/** Lines on one page. */
export const SWITCHES_SHOWN = 50;

/** The kinds in the order of the list. */
export const LISTED_KINDS = ['site', 'today', 'topic', 'collection', 'name'] as const;

/** Reads a filter from query parameters; invalid values are ignored. */
export function readSwitchFilter(
  query: Record<string, string | string[] | undefined>,
): SwitchFilter {
  const { q, kind, is } = query;
  return {
    words: typeof q === 'string' ? q.trim() : '',
    kind: LISTED_KINDS.find((each) => each === kind) ?? '',
    is: is === 'on' || is === 'off' ? is : '',
  };
}

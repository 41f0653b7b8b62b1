/** The facets by which readers browse, as addresses carry them. */
import { type Cursor, cursorText, parseCursor } from '@/domain/reader/cursor';
import { decadeParam, typedDecade } from '@/domain/search/typed-decade';
import { KINDS } from '@/domain/stories/story-kind';
import { canonicalTag } from '@/i18n/languages';
import { shownValue } from '../shown-value';

export const FACETS = ['kind', 'topic', 'name', 'place', 'language', 'decade'] as const;

export type Facet = (typeof FACETS)[number];

/** The values of each facet: kinds, slugs, BCP 47 tags, first years of decades (astronomical). */
export type Chosen = Readonly<Record<Facet, readonly string[]>>;

export interface BrowseRequest {
  chosen: Chosen;
  after: Cursor | null;
}

/** A value that an address names wrongly. */
export interface UnknownValue {
  facet: Facet;
  value: string;
}

type Query = Record<string, string | string[] | undefined>;

/** Stories that are counted; a reader who finds more chooses further. */
export const MOST_COUNTED = 1_000;

const READ: Record<Facet, (value: string) => string | null> = {
  kind: (value) => KINDS.find((kind) => kind === value) ?? null,
  topic: (value) => value,
  name: (value) => value,
  place: (value) => value,
  language: canonicalTag,
  decade: (value) => typedDecade(value)?.toString() ?? null,
};

export const NOTHING_CHOSEN = byFacet((): readonly string[] => []);

/** Reads an address; null when its cursor is malformed. Unknown values are left out and named. */
export function readBrowse(
  query: Query,
): { request: BrowseRequest; unknown: UnknownValue[] } | null {
  const after = query.before === undefined ? null : parseCursor(String(query.before));
  if (query.before !== undefined && !after) return null;
  const unknown: UnknownValue[] = [];
  const chosen = byFacet((facet) => {
    const given = [query[facet] ?? []].flat().map((value) => value.trim());
    const read = given.filter(Boolean).flatMap((value) => {
      const parsed = READ[facet](value);
      if (parsed === null) unknown.push({ facet, value: shownValue(value) });
      return parsed ?? [];
    });
    return [...new Set(read)];
  });
  return { request: { chosen, after }, unknown };
}

/** The query of an address, in a fixed order. */
export function browseParams(chosen: Partial<Chosen>, after: Cursor | null = null) {
  const params = new URLSearchParams();
  for (const facet of FACETS) {
    for (const value of chosen[facet] ?? []) params.append(facet, asParam(facet, value));
  }
  if (after) params.set('before', cursorText(after));
  return params;
}

/** A value as addresses carry it. */
export function asParam(facet: Facet, value: string): string {
  return facet === 'decade' ? decadeParam(Number(value)) : value;
}

/** The number of values that are chosen, of all facets. */
export function countChosen(chosen: Chosen): number {
  return FACETS.reduce((count, facet) => count + chosen[facet].length, 0);
}

/** Something for each facet. */
export function byFacet<T>(make: (facet: Facet) => T): Record<Facet, T> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<Facet, T>;
}

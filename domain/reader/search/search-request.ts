/** What readers search for, as addresses carry it. */
import { shortened } from '@/domain/documents/plain/shortened';
import { fold } from '@/domain/search/fold';
import { KINDS, type StoryKind } from '@/domain/stories/story-kind';
import { canonicalTag } from '@/i18n/languages';

export interface SearchRequest {
  q: string;
  kind: StoryKind | null;
  /** Slugs. */
  topic: string;
  collection: string;
  /** Of the texts; empty for all. */
  language: string;
  /** Its first year, astronomical. */
  decade: number | null;
  /** From 1. */
  page: number;
}

/** A filter that an address names wrongly. */
export interface UnknownFilter {
  name: 'kind' | 'topic' | 'collection' | 'language' | 'decade' | 'page';
  value: string;
}

type Query = Record<string, string | string[] | undefined>;

const SHOWN = 60;

/** Reads an address; what it names wrongly is left out and said. */
export function readSearch(query: Query): { request: SearchRequest; unknown: UnknownFilter[] } {
  const unknown: UnknownFilter[] = [];
  const given = (name: UnknownFilter['name']) => textOf(query[name]);
  const read = <T>(name: UnknownFilter['name'], parse: (value: string) => T | null): T | null => {
    const value = given(name);
    const parsed = value === '' ? null : parse(value);
    if (value !== '' && parsed === null) unknown.push({ name, value: shortened(value, SHOWN) });
    return parsed;
  };
  const request: SearchRequest = {
    q: textOf(query.q),
    kind: read('kind', (value) => KINDS.find((kind) => kind === value) ?? null),
    topic: given('topic'),
    collection: given('collection'),
    language: read('language', canonicalTag) ?? '',
    decade: read('decade', decadeOf),
    page: read('page', pageOf) ?? 1,
  };
  return { request, unknown };
}

/** The parameters of a search, without what is not given. */
export function searchParams(request: Partial<SearchRequest>): URLSearchParams {
  const params = new URLSearchParams();
  const { q, kind, topic, collection, language, decade, page } = request;
  if (q) params.set('q', q);
  if (kind) params.set('kind', kind);
  if (topic) params.set('topic', topic);
  if (collection) params.set('collection', collection);
  if (language) params.set('language', language);
  if (decade != null) params.set('decade', String(decade));
  if (page && page > 1) params.set('page', String(page));
  return params;
}

/** Whether a search is limited to some stories. */
export function isFiltered({ kind, topic, collection, language, decade }: SearchRequest): boolean {
  return kind !== null || decade !== null || [topic, collection, language].some(Boolean);
}

function decadeOf(value: string): number | null {
  const year = fold(value).replace('\u2212', '-');
  if (!/^-?\d{1,4}$/.test(year)) return null;
  const decade = Math.floor(Number(year) / 10) * 10;
  return decade === 0 ? 0 : decade;
}

function pageOf(value: string): number | null {
  return /^[1-9]\d{0,3}$/.test(value) ? Number(value) : null;
}

function textOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? (value[0] ?? '') : (value ?? '')).trim();
}

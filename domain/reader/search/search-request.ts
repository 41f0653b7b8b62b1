/** What readers search for, as addresses carry it. */
import { fold } from '@/domain/search/fold';
import { decadeParam, typedDecade } from '@/domain/search/typed-decade';
import { KINDS, type StoryKind } from '@/domain/stories/story-kind';
import { canonicalTag } from '@/i18n/languages';
import { shownValue } from '../shown-value';

export interface SearchRequest {
  q: string;
  kind: StoryKind | null;
  /** Slugs. */
  topic: string;
  name: string;
  place: string;
  collection: string;
  /** Of the texts; empty for all. */
  language: string;
  /** Its first year, astronomical. */
  decade: number | null;
  /** Only the words typed, not other names of what they name. */
  isExact: boolean;
  /** From 1. */
  page: number;
}

/** What the addresses of searches may contain, in their order. */
const PARAMETERS = [
  ...(['q', 'kind', 'topic', 'name', 'place', 'collection', 'language', 'decade'] as const),
  ...(['exact', 'page'] as const),
];
type Parameter = (typeof PARAMETERS)[number];

/** Those that name a subject by its slug. */
export const SUBJECT_PARAMETERS = ['topic', 'name', 'place', 'collection'] as const;
export type SubjectParameter = (typeof SUBJECT_PARAMETERS)[number];

/** A part of an address that is not used. */
export interface Unused {
  name: Parameter;
  value: string;
  /** It names nothing, or comes after another value of the same parameter. */
  because: 'unknown' | 'repeated';
}

type Query = Record<string, string | string[] | undefined>;

const LAST_PAGE = 999_999;

/** Reads an address; what it names wrongly or repeats is left out and said. */
export function readSearch(query: Query): { request: SearchRequest; unused: Unused[] } {
  const unused: Unused[] = PARAMETERS.flatMap((name) => {
    const [first, ...more] = valuesOf(query[name]);
    return [...new Set(more)]
      .filter((value) => value !== first)
      .map((value) => ({ name, value: shownValue(value), because: 'repeated' }));
  });
  const given = (name: Parameter) => valuesOf(query[name])[0] ?? '';
  const read = <T>(name: Parameter, parse: (value: string) => T | null): T | null => {
    const value = given(name);
    const parsed = value === '' ? null : parse(value);
    if (value !== '' && parsed === null) {
      unused.push({ name, value: shownValue(value), because: 'unknown' });
    }
    return parsed;
  };
  const request: SearchRequest = {
    q: given('q'),
    kind: read('kind', (value) => KINDS.find((kind) => kind === value) ?? null),
    topic: given('topic'),
    name: given('name'),
    place: given('place'),
    collection: given('collection'),
    language: read('language', canonicalTag) ?? '',
    decade: read('decade', typedDecade),
    isExact: read('exact', (value) => (value === '1' ? true : null)) ?? false,
    page: read('page', pageOf) ?? 1,
  };
  return { request, unused };
}

/** The parameters of a search, without what is not given. */
export function searchParams(request: Partial<SearchRequest>): URLSearchParams {
  const params = new URLSearchParams();
  const { q, kind, language, decade, isExact, page } = request;
  if (q) params.set('q', q);
  if (kind) params.set('kind', kind);
  for (const name of SUBJECT_PARAMETERS) {
    const slug = request[name];
    if (slug) params.set(name, slug);
  }
  if (language) params.set('language', language);
  if (decade != null) params.set('decade', decadeParam(decade));
  if (isExact) params.set('exact', '1');
  if (page && page > 1) params.set('page', String(page));
  return params;
}

/** Whether a search is limited to some stories. */
export function isFiltered(request: SearchRequest): boolean {
  const { kind, decade, language } = request;
  const named = SUBJECT_PARAMETERS.some((name) => request[name] !== '');
  return kind !== null || decade !== null || language !== '' || named;
}

/** Any number is read: a page says where its results end. */
function pageOf(value: string): number | null {
  const digits = fold(value);
  return /^0*[1-9]\d*$/.test(digits) ? Math.min(Number(digits), LAST_PAGE) : null;
}

/** What was given for a parameter, without what is empty. */
function valuesOf(value: string | string[] | undefined): string[] {
  return [value ?? []]
    .flat()
    .map((each) => each.trim())
    .filter(Boolean);
}

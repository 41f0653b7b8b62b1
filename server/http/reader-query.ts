import { parseDecade } from '@/domain/reader/cursor';

/** The addresses of the search. */
const SEARCH = /^\/[^/]+\/search$/;
/** Of what is suggested to those who type. */
const SUGGEST = /^\/[^/]+\/search\/suggest$/;
/** Feeds of a choice, as a file. */
const FEED_LIST = /^\/[^/]+\/feeds\.opml$/;
const MOST_TOPICS = 200;
const BROWSE = /^\/[^/]+\/browse$/;

/** The query parameters of public addresses; all others are removed first. */
const DECLARED: readonly { path: RegExp; names: readonly string[] }[] = [
  { path: /^\/[^/]+\/topics\/[^/]+$/, names: ['before', 'only', 'order', 'from'] },
  { path: /^\/[^/]+\/stories$/, names: ['before', 'only', 'order'] },
  { path: /^\/[^/]+\/names$/, names: ['kind', 'page'] },
  { path: /^\/[^/]+\/names\/[^/]+$/, names: ['before', 'only'] },
  { path: /^\/[^/]+\/places\/[^/]+$/, names: ['before', 'only', 'order', 'from'] },
  { path: /^\/[^/]+\/today\/[^/]+$/, names: ['before'] },
  {
    path: BROWSE,
    names: ['kind', 'topic', 'name', 'place', 'language', 'decade', 'before'],
  },
  {
    path: SEARCH,
    names: [
      ...['q', 'kind', 'topic', 'name', 'place', 'collection', 'language', 'decade'],
      ...['exact', 'page'],
    ],
  },
  { path: SUGGEST, names: ['q'] },
  { path: /^\/[^/]+\/follow\/.+$/, names: ['s', 'scope'] },
  { path: FEED_LIST, names: ['topic'] },
  { path: /^\/[^/]+\/write(\/sent)?$/, names: ['about'] },
  { path: /\/(atom\.xml|rss\.xml|feed\.json)$/, names: ['before'] },
];

/** Parameters of which any but these values are ignored. */
const VALUES: Record<string, (value: string) => boolean> = {
  only: (value) => value === '1',
  order: (value) => value === 'event' || value === 'timeline',
  from: (value) => parseDecade(value) !== null,
};

const LONGEST_VALUE = 100;
/** Of one facet, or of a parameter that a search repeats, so that its page can say so. */
const MOST_VALUES = 20;
/** Longer than what is searched for, so that the page can say that it is too long. */
const LONGEST: Record<string, number> = {
  // The encrypted state of a form, with the scopes that were chosen in it.
  s: 9_000,
  about: 1_000,
  ...{ q: 1_000, topic: 300, collection: 300, name: 300, place: 300 },
};

/**
 * The significant query of an address, in a fixed order, so that a page has one cache key.
 * @param path as requested
 * @param query what follows `?`, without it
 * @returns with a leading `?`, or empty
 */
export function declaredQuery(path: string, query: string): string {
  if (!query) return '';
  const names = DECLARED.find((each) => each.path.test(path))?.names ?? [];
  const given = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of names) {
    for (const value of given.getAll(name).slice(0, mostValues(path))) {
      if (VALUES[name] && !VALUES[name](value)) continue;
      kept.append(name, value.slice(0, LONGEST[name] ?? LONGEST_VALUE));
    }
  }
  const text = kept.toString();
  return text ? `?${text}` : '';
}

function mostValues(path: string): number {
  if (FEED_LIST.test(path)) return MOST_TOPICS;
  return isSearch(path) ? MOST_VALUES : 1;
}

/** Whether an answer shows what somebody looks for, which is neither kept nor logged. */
export function isSearch(path: string): boolean {
  return SEARCH.test(path) || SUGGEST.test(path) || BROWSE.test(path);
}

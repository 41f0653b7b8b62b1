/** Addresses that differ from their canonical form, and what they mean. */
import { INTERFACE_LANGUAGES, type InterfaceLanguage, languageServing } from '@/i18n/languages';

const PARTS = new Set([
  'topics',
  'names',
  'places',
  'collections',
  'stories',
  'today',
  'agenda',
  'browse',
  'subscribe',
  'search',
  'share',
  'write',
]);
const FEEDS = new Set(['atom.xml', 'rss.xml', 'feed.json', 'feeds.opml']);
const CITATIONS = ['citation.bib', 'citation.ris', 'citation.json'];
const BELOW_A_SLUG = new Set([
  'only',
  'subscribe',
  'event.ics',
  'image',
  'share',
  ...CITATIONS,
  ...FEEDS,
]);

/** The interface language for another tag of the same language (`zh-CN`, `en-GB`), or null. */
export function nearLanguage(tag: string): InterfaceLanguage | null {
  return languageServing(INTERFACE_LANGUAGES, tag) ?? null;
}

/**
 * The segments after the language with fixed words in lower case; slugs, which only the database
 * contains, stay as they are.
 */
export function withSmallWords(rest: readonly string[]): string[] {
  return rest.map((segment, at) => {
    const small = segment.toLowerCase();
    const isWord =
      at === 0 ? PARTS.has(small) || FEEDS.has(small) : at > 1 && BELOW_A_SLUG.has(small);
    return isWord ? small : segment;
  });
}

/** The path to put after a language, for an address without one (`/topics/communism`), or null. */
export function pathWithoutLanguage(path: string): string | null {
  const first = /^\/([^/?]+)/.exec(path)?.[1]?.toLowerCase() ?? '';
  return PARTS.has(first) || FEEDS.has(first) ? path.replace(/\/$/, '') : null;
}

import { kindInFolder, type NamedKind } from '@/domain/addresses/named-kind';
import { canonicalTag } from '@/i18n/languages';
import type { CountedForm } from './request-counts';

/** What a reader's address is counted as. */
export interface CountedAddress {
  kind: 'site' | 'story' | NamedKind | 'other';
  form: CountedForm;
  language: string;
  /** Of stories, topics, collections, places and names; else empty. */
  slug: string;
}

const FEED = /^(atom\.xml|rss\.xml|feed\.json)$/;
/** Files and suggestions, which are parts of pages or requested by programs. */
const UNCOUNTED = /\.(opml|xml|ics|bib|ris)$|\/citation\.json$|\/search\/suggest$/;

/**
 * What an address is counted as; null for addresses that are not counted. Its query does not
 * matter, so that all pages of a list are counted together.
 * @param address from the root, percent-encoded
 */
export function countedAddress(address: string): CountedAddress | null {
  const path = address.split('?', 1)[0] ?? '';
  const [tag = '', noun = '', slug = '', ...rest] = path
    .slice(1)
    .split('/')
    .map(decodeURIComponent);
  const language = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? canonicalTag(tag) : null;
  if (!language) return null;
  const kind = noun === 'stories' ? 'story' : kindInFolder(noun);
  const file = [noun, slug, ...rest].filter(Boolean).at(-1) ?? '';
  if (FEED.test(file)) {
    if (file === noun) return { kind: 'site', form: 'feed', language, slug: '' };
    return kind && kind !== 'story' ? { kind, form: 'feed', language, slug } : null;
  }
  if (noun === '') return { kind: 'site', form: 'page', language, slug: '' };
  if (kind && slug !== '' && rest.length === 0) return { kind, form: 'page', language, slug };
  if (UNCOUNTED.test(path)) return null;
  return { kind: 'other', form: 'page', language, slug: '' };
}

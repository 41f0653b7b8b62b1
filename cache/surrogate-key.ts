/**
 * The keys by which an HTTP cache in front drops pages. They are the tags of the page; a page with
 * too many for a header gets coarser keys, which are purged more often, so that none is left out.
 */

/** On every page: purged when it is unknown what became stale. */
export const EVERYTHING = 'all';

/** Given to files of images and attachments by the cache in front, as they carry no keys. */
export const MEDIA = 'media';

/** On a page that fits in no other way: purged by every change. */
const ANY = 'any';

/** Bytes of the header's value: many servers refuse a header of more than 8 KB, all take this. */
export const MOST_KEY_BYTES = 4_096;

/** The value of `Surrogate-Key` for a page with these tags, of 4,096 bytes at most. */
export function surrogateKey(tags: readonly string[]): string {
  let keys = [...new Set(tags)];
  for (const prefix of prefixesByCount(keys)) {
    if (fits(keys)) break;
    keys = [...keys.filter((key) => prefixOf(key) !== prefix), anyOf(prefix)];
  }
  return [EVERYTHING, ...(fits(keys) ? keys : [ANY])].join(' ');
}

/** All keys that a page with one of these stale tags may have instead of it. */
export function keysOf(tags: Iterable<string>): Set<string> {
  const keys = new Set(tags);
  for (const tag of [...keys]) {
    const prefix = prefixOf(tag);
    if (prefix) keys.add(anyOf(prefix));
  }
  if (keys.size > 0) keys.add(ANY);
  return keys;
}

const anyOf = (prefix: string) => `${ANY}:${prefix}`;

/** What a tag has before its first colon; null for a tag that is one word. */
function prefixOf(tag: string): string | null {
  const at = tag.indexOf(':');
  return at > 0 ? tag.slice(0, at) : null;
}

function prefixesByCount(tags: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const tag of tags) {
    const prefix = prefixOf(tag);
    if (prefix) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([prefix]) => prefix);
}

/** With `all` and a space before them. Tags are ASCII. */
function fits(keys: readonly string[]): boolean {
  return EVERYTHING.length + keys.reduce((sum, key) => sum + key.length + 1, 0) <= MOST_KEY_BYTES;
}

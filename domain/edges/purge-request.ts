import { EVERYTHING, keysOf, MEDIA, MOST_KEY_BYTES } from '@/cache/surrogate-key';

/** The headers of one request `PURGE`: keys whose pages are deleted, or become stale. */
export type PurgeHeaders = { 'xkey-purge': string } | { 'xkey-softpurge': string };

/**
 * The requests by which an edge purges what became stale, first those of what was withdrawn. A file
 * may have been withdrawn with its page, so then all of them go as well.
 */
export function purgeRequests(
  stale: readonly { tag: string; withdrawn: boolean }[],
): PurgeHeaders[] {
  const hard = keysOf(stale.filter(({ withdrawn }) => withdrawn).map(({ tag }) => tag));
  const soft = keysOf(stale.filter(({ withdrawn }) => !withdrawn).map(({ tag }) => tag));
  if (hard.size > 0) hard.add(MEDIA);
  return [
    ...inHeaders(hard).map((keys) => ({ 'xkey-purge': keys })),
    ...inHeaders([...soft].filter((key) => !hard.has(key))).map((keys) => ({
      'xkey-softpurge': keys,
    })),
  ];
}

/** The request by which an edge purges all it keeps. */
export function purgeEverything(isHard: boolean): PurgeHeaders {
  return isHard ? { 'xkey-purge': EVERYTHING } : { 'xkey-softpurge': EVERYTHING };
}

function inHeaders(keys: Iterable<string>): string[] {
  const values: string[] = [];
  for (const key of keys) {
    const longer = `${values.at(-1) ?? ''} ${key}`;
    if (values.length > 0 && longer.length <= MOST_KEY_BYTES) values[values.length - 1] = longer;
    else values.push(key);
  }
  return values;
}

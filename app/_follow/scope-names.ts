/** Names of scopes, and the scopes that a form offers. */
import { frontPath, namedPath, siteUrl } from '@/app/address';
import { listCollections } from '@/domain/collections/queries';
import { findOffScopes } from '@/domain/mail-switch/switch-queries';
import { readScope, scopeKey } from '@/domain/subscriptions/scope';
import type { NamedScope, ScopeChoices } from '@/domain/subscriptions/scope-choice';
import { getTermNames } from '@/domain/taxonomy/term-queries';
import { listTopics } from '@/domain/topics/queries';
import { getT } from '@/i18n/translate';

const NAMED = ['topic', 'collection', 'name'] as const;

/** Scopes with their names in a language; those that no longer exist or are unpublished have none. */
export async function namesOfScopes(
  keys: readonly string[],
  language: string,
): Promise<NamedScope[]> {
  const scopes = keys.map(readScope).flatMap((scope) => (scope ? [scope] : []));
  const t = getT(language);
  const off = await findOffScopes(scopes);
  const found = new Map<string, Omit<NamedScope, 'isOff'>>();
  for (const kind of NAMED) {
    const ids = scopes.filter((scope) => scope.kind === kind).map(({ id }) => id);
    for (const [id, { name, slug, ...rest }] of await getTermNames(kind, ids, language)) {
      const key = scopeKey({ kind, id });
      const href = siteUrl() + namedPath(kind, language, slug);
      found.set(key, { key, name, href, feeds: href, language: rest.language });
    }
  }
  const general = {
    site: { name: t('subscribe.everything'), feeds: siteUrl() + frontPath(language) },
    today: { name: t('follow.todayWords', { today: t('frame.today') }) },
  };
  return scopes.map((scope) => {
    const { kind } = scope;
    const key = scopeKey(scope);
    const given = kind === 'site' || kind === 'today' ? general[kind] : { name: null };
    return { key, language, ...given, ...found.get(key), isOff: off.has(key) };
  });
}

/**
 * Parts scopes by whether a reader can begin to follow them by e-mail.
 * @returns keys; `refused` are not there, not public, or e-mail about them is off
 */
export async function offeredScopes(
  keys: readonly string[],
  language: string,
): Promise<{ offered: string[]; refused: string[] }> {
  const named = await namesOfScopes(keys, language);
  const isOffered = ({ name, isOff }: NamedScope) => name !== null && !isOff;
  return {
    offered: named.filter(isOffered).map(({ key }) => key),
    refused: named.filter((each) => !isOffered(each)).map(({ key }) => key),
  };
}

/**
 * What a form offers: everything, today, all topics and collections that e-mail is on about, and what
 * is chosen already.
 */
export async function scopeChoices(
  chosen: readonly string[],
  language: string,
): Promise<ScopeChoices> {
  const topics = (await listTopics(language)).map(({ id }) => `topic:${id}`);
  const collections = (await listCollections(language)).map(({ id }) => `collection:${id}`);
  const known = new Set([...topics, ...collections]);
  const others = chosen.filter((key) => !known.has(key) && key.includes(':'));
  const offered = async (keys: readonly string[]) => {
    const named = await namesOfScopes(keys, language);
    return named.filter(({ key, isOff }) => !isOff || chosen.includes(key));
  };
  return {
    general: await offered(['site', 'today']),
    topics: await offered(topics),
    collections: await offered(collections),
    others: await offered(others),
  };
}

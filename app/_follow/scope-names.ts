/** Names of scopes, and the scopes that a form offers. */
import { namedPath, siteUrl } from '@/app/address';
import { listCollections } from '@/domain/collections/queries';
import { readScope, scopeKey } from '@/domain/subscriptions/scope';
import type { NamedScope, ScopeChoices } from '@/domain/subscriptions/scope-choice';
import { getTermNames } from '@/domain/taxonomy/term-queries';
import { listTopics } from '@/domain/topics/queries';
import { getT } from '@/i18n/translate';

const NAMED = ['topic', 'collection', 'name'] as const;

/** Scopes with their names in a language; those that no longer exist have none. */
export async function namesOfScopes(
  keys: readonly string[],
  language: string,
): Promise<NamedScope[]> {
  const scopes = keys.map(readScope).flatMap((scope) => (scope ? [scope] : []));
  const t = getT(language);
  const found = new Map<string, NamedScope>();
  for (const kind of NAMED) {
    const ids = scopes.filter((scope) => scope.kind === kind).map(({ id }) => id);
    for (const [id, { name, slug, ...rest }] of await getTermNames(kind, ids, language)) {
      const key = scopeKey({ kind, id });
      const href = siteUrl() + namedPath(kind, language, slug);
      found.set(key, { key, name, href, language: rest.language });
    }
  }
  return scopes.map((scope) => {
    const key = scopeKey(scope);
    if (scope.kind === 'site') return { key, name: t('subscribe.everything'), language };
    if (scope.kind === 'today') {
      return { key, name: t('follow.todayWords', { today: t('frame.today') }), language };
    }
    return found.get(key) ?? { key, name: null, language };
  });
}

/** The keys whose scopes exist and are public. */
export async function publicScopes(keys: readonly string[], language: string): Promise<string[]> {
  const named = await namesOfScopes(keys, language);
  return named.filter(({ name }) => name !== null).map(({ key }) => key);
}

/** What a form offers: everything, today, all topics and collections, and what is chosen already. */
export async function scopeChoices(
  chosen: readonly string[],
  language: string,
): Promise<ScopeChoices> {
  const topics = (await listTopics(language)).map((each) => {
    return { key: `topic:${each.id}`, name: each.name, language: each.language };
  });
  const collections = (await listCollections(language)).map((each) => {
    return { key: `collection:${each.id}`, name: each.name, language: each.language };
  });
  const offered = new Set([...topics, ...collections].map(({ key }) => key));
  const others = chosen.filter((key) => !offered.has(key) && key.includes(':'));
  return {
    general: await namesOfScopes(['site', 'today'], language),
    topics,
    collections,
    others: await namesOfScopes(others, language),
  };
}

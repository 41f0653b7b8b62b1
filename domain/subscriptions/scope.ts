/** What a reader can follow by e-mail. */

export type ScopeKind = 'site' | 'topic' | 'collection' | 'name' | 'today';

export interface Scope {
  kind: ScopeKind;
  /** Id of the topic, collection or name; empty for the site and for today. */
  id: string;
}

/** `topic:018f…`, `site`; the form of a scope in forms and stored wishes. */
export function scopeKey({ kind, id }: Scope): string {
  return id === '' ? kind : `${kind}:${id}`;
}

/** Reads what `scopeKey` writes; null for anything else. */
export function readScope(key: string): Scope | null {
  const [kind = '', id = '', ...rest] = key.split(':');
  if (rest.length > 0) return null;
  if (kind === 'site' || kind === 'today') return id === '' ? { kind, id } : null;
  if (kind !== 'topic' && kind !== 'collection' && kind !== 'name') return null;
  return /^[0-9a-z-]{1,64}$/.test(id) ? { kind, id } : null;
}

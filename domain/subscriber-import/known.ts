/** What is stored already of those whom a list names. */
import type { Suppression } from '@/domain/suppression/suppression';
import type { WrittenScope } from './written-scope';

/** Why a scope of a list cannot be followed. */
export type ScopeProblem = 'scopeUnknown' | 'scopeSeveral' | 'scopeUnpublished';

export interface KnownSubscriber {
  id: string;
  /** Keys of what they follow. */
  follows: ReadonlySet<string>;
  /** Keys of what they agreed to and do not follow any more. */
  left: ReadonlySet<string>;
}

export interface Known {
  /** By the hash of their address. */
  subscribers: ReadonlyMap<string, KnownSubscriber>;
  /** Why addresses are not written to and since when, by their hash. */
  suppressed: ReadonlyMap<string, Suppression>;
  /** The key of a scope, by `writtenKey`, or why it has none. */
  scopes: ReadonlyMap<string, { key: string } | { problem: ScopeProblem }>;
}

/** The same for all ways to write the same. */
export function writtenKey(scope: WrittenScope): string {
  return 'named' in scope ? `${scope.kind} ${scope.language ?? ''} ${scope.named}` : scope.kind;
}

/** Scopes as pages and forms show them. */
export interface NamedScope {
  key: string;
  /** Null when what it names is no longer there. */
  name: string | null;
  /** Of the name. */
  language: string;
  /** Absolute address of its page. */
  href?: string;
  /** Absolute address below which its feeds are; today has none. */
  feeds?: string;
  /** Whether e-mail about it is off. */
  isOff: boolean;
}

export interface ScopeChoices {
  /** Everything, and today. */
  general: readonly NamedScope[];
  topics: readonly NamedScope[];
  collections: readonly NamedScope[];
  /** Chosen ones that are in none of the lists, such as names. */
  others: readonly NamedScope[];
}

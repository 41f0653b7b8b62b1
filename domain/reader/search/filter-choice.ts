interface NamedChoice {
  slug: string;
  name: string;
  language: string;
}

/** What a search can be restricted to. */
export interface FilterChoices {
  topics: readonly NamedChoice[];
  collections: readonly NamedChoice[];
  /** Content languages with published texts. */
  languages: readonly string[];
}

interface NamedChoice {
  slug: string;
  name: string;
  language: string;
}

/** What a search can be restricted to. */
export interface FilterChoices {
  topic: readonly NamedChoice[];
  name: readonly NamedChoice[];
  place: readonly NamedChoice[];
  collection: readonly NamedChoice[];
  /** Content languages with published texts. */
  languages: readonly string[];
}

/** A topic, collection, place or name with its texts in one language. */
export interface NamedTerm {
  id: string;
  name: string;
  description: string;
  slug: string;
  /** Language of name and description; another than the page's where there is none in it. */
  language: string;
  /** Its slug by language, for each language that it has a name in. */
  slugs: Record<string, string>;
}

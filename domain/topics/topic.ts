/** A topic as a page in one language names it. */
export interface Topic {
  id: string;
  wikidata: string;
  parentId: string | null;
  name: string;
  description: string;
  slug: string;
  /** Language of name and description; not the page's own when they had to fall back. */
  language: string;
  /** Its address per language that it has a name in. */
  slugs: Record<string, string>;
}

/** A topic among all others. */
export interface NestedTopic extends Topic {
  /** 0 at the top. */
  depth: number;
}

/** A topic with its texts in one language. */
export interface Topic {
  id: string;
  wikidata: string;
  parentId: string | null;
  name: string;
  description: string;
  slug: string;
  /** Language of name and description; another than the page's where the topic has none in it. */
  language: string;
  /** Its slug by language, for each language that it has a name in. */
  slugs: Record<string, string>;
}

export interface NestedTopic extends Topic {
  /** 0 at the top. */
  depth: number;
}

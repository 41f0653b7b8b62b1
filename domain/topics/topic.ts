import type { NamedTerm } from '@/domain/taxonomy/named-term';

/** A topic with its texts in one language. */
export interface Topic extends NamedTerm {
  wikidata: string;
  parentId: string | null;
}

export interface NestedTopic extends Topic {
  /** 0 at the top. */
  depth: number;
}

export interface CountedTopic extends NestedTopic {
  /** Number of its stories, as its page lists them. */
  stories: number;
}

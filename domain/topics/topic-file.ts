import type { TopicWords } from './topic-name';

/** A topic in the staff's list. */
export interface TopicLine {
  id: string;
  parentId: string | null;
  /** 0 at the top. */
  depth: number;
  withdrawnAt: number | null;
  /** Worded for the list's language where there is such a name. */
  name: string;
  nameLanguage: string;
  names: { language: string; name: string }[];
  /** Stories that are published in some language. */
  published: number;
}

/** Everything that is kept of a topic. */
export interface TopicFile {
  id: string;
  parentId: string | null;
  withdrawnAt: number | null;
  withdrawalReason: string;
  names: TopicWords[];
  /** Stories that have it, published or not. */
  stories: number;
}

/** What merging a topic into another would do. */
export interface MergePreview {
  into: TopicFile;
  /** Stories of the topic that goes, and how many of them have the other already. */
  stories: number;
  both: number;
  /** Topics that stood below it. */
  below: number;
  /** Names whose addresses will lead to the other topic. */
  redirected: TopicWords[];
  /** Names that the other topic takes over, since it has none in their language. */
  takenOver: TopicWords[];
}

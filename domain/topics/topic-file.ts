import type { StartStory } from './start';
import type { TopicWords } from './topic-name';

export interface TopicLine {
  id: string;
  parentId: string | null;
  /** 0 at the top. */
  depth: number;
  withdrawnAt: number | null;
  /** In the list's language if there is such a name. */
  name: string;
  nameLanguage: string;
  names: { language: string; name: string }[];
  /** Stories that are published in some language. */
  published: number;
}

export interface TopicFile {
  id: string;
  parentId: string | null;
  withdrawnAt: number | null;
  withdrawalReason: string;
  names: TopicWords[];
  /** Its stories, published or not. */
  stories: number;
  /** Those that readers are to begin with. */
  start: StartStory[];
}

export interface MergePreview {
  into: TopicFile;
  /** Stories of the merged topic, and how many of them have the other topic too. */
  stories: number;
  both: number;
  /** Subtopics of the merged topic. */
  below: number;
  /** Names whose addresses will redirect to the other topic. */
  redirected: TopicWords[];
  /** Names kept for the other topic, which has none in their language. */
  takenOver: TopicWords[];
}

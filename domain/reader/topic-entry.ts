import type { StoryRow } from '@/domain/reader/story';
import type { NestedTopic } from '@/domain/topics/topic';

/** A topic in the list of all topics. */
export interface TopicEntry extends NestedTopic {
  /** Stories in any language, and in the page's own. */
  all: number;
  only: number;
  newest: StoryRow[];
}

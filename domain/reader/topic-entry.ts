import type { StoryRow } from '@/domain/reader/story';
import type { NestedTopic } from '@/domain/topics/topic';

/** A topic in the list of all topics. */
export interface TopicEntry extends NestedTopic {
  /** Number of stories in any language, and in the page's language. */
  all: number;
  only: number;
  newest: StoryRow[];
}

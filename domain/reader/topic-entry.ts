import type { StoryRow } from '@/domain/reader/story';
import type { CountedTopic } from '@/domain/topics/topic';

/** A topic in the list of all topics. */
export interface TopicEntry extends CountedTopic {
  newest: StoryRow[];
}

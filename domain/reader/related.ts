import type { StoryRow } from './story';

/** Related stories for a story's page. */
export interface Related {
  /** Close in time, earliest first. */
  close: StoryRow[];
  /** Of the story's first topic, the newest first. */
  ofTopic: StoryRow[];
}

/** The stories before and after one in a topic, by their publication. */
export interface TopicNeighbours {
  previous: StoryRow | null;
  next: StoryRow | null;
}

export const MOST_RELATED = 4;

/**
 * Of stories close in time, those that share most topics and places with a story, on a tie the
 * closest; sorted by date of the event.
 */
export function nearestInTime(
  story: { eventSort: number; topicIds: readonly string[] },
  candidates: readonly { row: StoryRow; sharedPlaces: number }[],
): StoryRow[] {
  const weighed = candidates.map(({ row, sharedPlaces }) => {
    const sharedTopics = row.topics.filter(({ id }) => story.topicIds.includes(id)).length;
    const apart = Math.abs(row.eventSort - story.eventSort);
    return { row, shared: sharedTopics + sharedPlaces, apart };
  });
  return weighed
    .sort((a, b) => b.shared - a.shared || a.apart - b.apart || (a.row.id < b.row.id ? -1 : 1))
    .slice(0, MOST_RELATED)
    .map(({ row }) => row)
    .sort((a, b) => a.eventSort - b.eventSort || (a.id < b.id ? -1 : 1));
}

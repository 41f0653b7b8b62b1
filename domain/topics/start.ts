/** As many as a topic's page shows as its beginning. */
export const MOST_TO_START = 6;

/** A story that editors chose to begin a topic with. */
export interface StartStory {
  id: string;
  /** Whether readers see it there: while it is published under the topic. */
  isShown: boolean;
}

/** One language of one story. */
export interface TextKey {
  storyId: string;
  language: string;
}

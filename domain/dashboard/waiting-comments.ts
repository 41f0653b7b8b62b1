/** A text in which comments wait for the user's answer. */
export interface WaitingComments {
  storyId: string;
  language: string;
  /** The last saved title; may be empty. */
  title: string;
  /** How many threads wait. */
  count: number;
  /** Who wrote the last comment, and when. */
  by: string;
  at: number;
}

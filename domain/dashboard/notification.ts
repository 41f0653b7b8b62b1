export interface Notification {
  is: 'returned' | 'approved' | 'published' | 'commented';
  storyId: string;
  language: string;
  /** The last saved title; may be empty. */
  title: string;
  /** Who did it; null for the program. */
  by: string | null;
  note: string;
  at: number;
  /** The number of comments that wait for an answer. */
  count: number;
}

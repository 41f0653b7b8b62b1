/** Something that somebody else did to one's text. */
export interface Notification {
  is: 'returned' | 'approved' | 'published' | 'commented';
  storyId: string;
  language: string;
  /** As last saved; may be empty. */
  title: string;
  /** Who did it; null for the program. */
  by: string | null;
  note: string;
  at: number;
  /** How many comments wait for an answer. */
  count: number;
}

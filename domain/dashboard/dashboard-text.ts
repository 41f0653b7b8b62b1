/** A text in a list of the dashboard. */
export interface DashboardText {
  storyId: string;
  language: string;
  /** The last saved title, or for published texts the public one; may be empty. */
  title: string;
  /** When the text was saved, sent for review or published; milliseconds since 1970. */
  at: number;
  /** Who sent it for review; '' if nobody did. */
  sentBy: string;
  /** The sender's note to the reviewer. */
  note: string;
  /** A reviewer requested changes, and it was not sent again. */
  isReturned: boolean;
}

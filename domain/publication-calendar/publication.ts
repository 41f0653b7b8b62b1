/** A text that was first published at a time, or will be published or unpublished then. */
export interface Publication {
  storyId: string;
  language: string;
  /** Empty where the text has none. */
  title: string;
  /** Milliseconds since 1970. */
  at: number;
  does: 'published' | 'publish' | 'withdraw';
  /** What was published then is unpublished by now. */
  isWithdrawn: boolean;
}

export interface MonthOfPublications {
  publications: Publication[];
  /** There are more than are shown. */
  isMore: boolean;
}

/** What publishing a text means for subscribers. */
export interface Announcing {
  /** A `first` publication goes to subscribers; one `again` only where an editor chooses so. */
  is: 'first' | 'again';
  /**
   * How many subscribers it goes to, at once or in their digest; null where the user may not see
   * numbers.
   */
  recipients: number | null;
}

/** A tag that went stale. */
export interface StaleTag {
  seq: number;
  tag: string;
  /** Pages with it must never be shown again, not even while the renderer fails. */
  withdrawn: boolean;
}

/** What was committed since the last look. */
export type News =
  | { kind: 'none' }
  | { kind: 'stale'; tags: readonly StaleTag[] }
  /** Rows were deleted unread, or the database is in another state, so that all pages are stale. */
  | { kind: 'everything' };

/** Tells a front which pages commits of any process made stale, in the order of the commits. */
export interface NewsSource {
  /** Number of the last row that was told of. */
  readonly seq: number;
  /** Whether a look tells all that was committed until a second ago. */
  readonly isCertain: boolean;
  /** What was committed since the last look; cheap, since every request asks it. */
  look(): News;
  /**
   * Makes the next look tell all that is committed now.
   * @throws Error when the database does not answer within two seconds
   */
  confirm(): Promise<void>;
  close(): void;
}

/** With more rows, emptying a cache is faster than finding what to keep. */
export const MOST_AT_ONCE = 20_000;

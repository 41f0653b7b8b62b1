/** A database that came out of a backup; until released it sends nothing and publishes nothing by itself. */
export interface Restored {
  /** When it was restored. */
  at: number;
  /** When the backup was made. */
  madeAt: number;
}

/** Key of the setting that says so. */
export const RESTORED = 'restored';

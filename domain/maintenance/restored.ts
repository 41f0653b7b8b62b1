/** A database restored from a backup; sends no mail and runs no schedules until released. */
export interface Restored {
  at: number;
  madeAt: number;
}

/** Key of the setting. */
export const RESTORED = 'restored';

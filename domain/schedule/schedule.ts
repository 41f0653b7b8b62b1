import type { PublishCheck } from '@/domain/publishing/publish-checks';
import type { Does } from '@/domain/publishing/scheduled-action';

/** Why a schedule could not run; it waits for a user. */
export const SCHEDULE_PROBLEMS = ['checks', 'binned', 'gone', 'notPublic', 'broken'] as const;
export type ScheduleProblem = (typeof SCHEDULE_PROBLEMS)[number];

/** Why something cannot be scheduled. */
export type Hindrance =
  | 'past'
  | 'tooFar'
  | 'order'
  | 'changed'
  | 'details'
  | 'upToDate'
  | 'notPublic';

/** The latest time for a schedule, to catch a mistyped year. */
export const MOST_AHEAD_MS = 10 * 366 * 86_400_000;

export interface Scheduled {
  does: Does;
  /** Milliseconds since 1970. */
  dueAt: number;
  /** For an unpublication: the reason shown to readers. */
  reason: string;
  /** For a publication: whether subscribers get it by mail; empty for a first one only. */
  announce: '' | 'yes' | 'no';
  setBy: string;
  setAt: number;
  /** For a publication: when its revision was saved; null when that is gone. */
  savedAt: number | null;
  /** Empty while it is pending. */
  problem: ScheduleProblem | '';
}

/** What a form to schedule shows of the schedule before; null for none. */
export function seenSchedule(
  of: Pick<Scheduled, 'dueAt' | 'setAt' | 'reason'> | null | undefined,
): Pick<Scheduled, 'dueAt' | 'setAt' | 'reason'> | null {
  return of ? { dueAt: of.dueAt, setAt: of.setAt, reason: of.reason } : null;
}

/** The next schedule of a text. */
export type Next = Pick<Scheduled, 'does' | 'dueAt'>;

/** The revision that scheduling a publication now would fix. */
export interface Pinned {
  revisionId: string;
  /** The version of the details that would be published with it; null without saved details. */
  detailsRevisionId: string | null;
  savedAt: number;
  why: 'approved' | 'inReview' | 'written';
}

/** With the open points of the checklist. */
export interface PinnedShown extends Pinned {
  checks: readonly PublishCheck[];
}

/** A schedule in the dashboard's list. */
export interface ScheduledRow extends Pick<Scheduled, 'does' | 'dueAt' | 'problem' | 'setBy'> {
  storyId: string;
  language: string;
  title: string;
}

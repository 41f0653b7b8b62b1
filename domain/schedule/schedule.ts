import type { PublishCheck } from '@/domain/publishing/publish-checks';
import type { Does } from '@/domain/publishing/scheduled-action';

/** Why something could not be done at its hour; it waits for somebody to look at it. */
export const SCHEDULE_PROBLEMS = ['checks', 'binned', 'gone', 'notPublic', 'broken'] as const;
export type ScheduleProblem = (typeof SCHEDULE_PROBLEMS)[number];

/** The furthest hour that can be set: a year mistyped should not be a publication that never comes. */
export const MOST_AHEAD_MS = 10 * 366 * 86_400_000;

/** A publication or withdrawal as the page of a text shows it. */
export interface Scheduled {
  does: Does;
  /** Milliseconds since 1970. */
  dueAt: number;
  /** For a withdrawal: what readers will be told. */
  reason: string;
  setBy: string;
  setAt: number;
  /** For a publication: when what goes out was saved; null when it is no longer there. */
  savedAt: number | null;
  /** Empty while it waits. */
  problem: ScheduleProblem | '';
}

/** What happens to a text by itself before anything else does. */
export type Next = Pick<Scheduled, 'does' | 'dueAt'>;

/** What a publication that is set now would be of. */
export interface Pinned {
  revisionId: string;
  savedAt: number;
  why: 'approved' | 'inReview' | 'written';
}

/** The same with what publishing it would still ask for. */
export interface PinnedShown extends Pinned {
  checks: readonly PublishCheck[];
}

/** A publication or withdrawal as the desk lists it. */
export interface ScheduledRow extends Pick<Scheduled, 'does' | 'dueAt' | 'problem' | 'setBy'> {
  storyId: string;
  language: string;
  title: string;
}

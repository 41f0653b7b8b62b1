/** Kinds of milestones. */
export const MILESTONES = [
  'submitted',
  'returned',
  'approved',
  'published',
  'withdrawn',
  'publishedOnSchedule',
  'withdrawnOnSchedule',
  'restored',
  'named',
  'suggested',
] as const;

export type Milestone = (typeof MILESTONES)[number];

/** What the program did on schedule; who set the schedule is recorded with it. */
export const ON_SCHEDULE = {
  published: 'publishedOnSchedule',
  withdrawn: 'withdrawnOnSchedule',
} as const satisfies Partial<Record<Milestone, Milestone>>;

/** The kind, whether or not it was on schedule. */
export function whatHappened(is: Milestone): Exclude<Milestone, OnSchedule> {
  if (is === 'publishedOnSchedule') return 'published';
  return is === 'withdrawnOnSchedule' ? 'withdrawn' : is;
}

type OnSchedule = (typeof ON_SCHEDULE)[keyof typeof ON_SCHEDULE];

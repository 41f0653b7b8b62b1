/** Kinds of milestones. */
export const MILESTONES = [
  'submitted',
  'returned',
  'approved',
  'published',
  'withdrawn',
  'restored',
  'named',
  'suggested',
] as const;

export type Milestone = (typeof MILESTONES)[number];

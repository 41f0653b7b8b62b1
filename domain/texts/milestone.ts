/** What a revision of a text may come to be. */
export const MILESTONES = [
  'submitted',
  'returned',
  'approved',
  'published',
  'withdrawn',
  'restored',
  'named',
] as const;

export type Milestone = (typeof MILESTONES)[number];

/** What can happen to a text that its people are told of, in the dashboard and by mail. */
export const TEXT_EVENTS = [
  'submitted',
  'returned',
  'approved',
  'published',
  'withdrawn',
  'scheduleFailed',
  'translated',
  'outdated',
  'assigned',
  'unassigned',
  'commented',
  'mentioned',
] as const;

export type TextEvent = (typeof TEXT_EVENTS)[number];

export const KINDS = [
  'item',
  'news',
  'event',
  'exhibition',
  'gallery',
  'highlight',
  'publication',
  'page',
] as const;

export type StoryKind = (typeof KINDS)[number];

export type EventCalendar = 'gregorian' | 'julian';

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

/** The type of a story for which none was chosen. */
export const USUAL_KIND = 'item';

export type StoryKind = (typeof KINDS)[number];

export type EventCalendar = 'gregorian' | 'julian';

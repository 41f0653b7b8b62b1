/** The guide for staff: which pages it has, in their order. */
import type { RootContent } from 'mdast';

/** The groups of the index, each with its pages. The text of a page is `docs/editing/<language>/<name>.md`. */
export const GUIDE = {
  start: ['first-steps', 'dashboard', 'stories', 'board'],
  write: ['writing', 'details', 'images', 'attachments', 'translating'],
  publish: ['review', 'publishing', 'history'],
  order: ['topics', 'collections', 'names', 'places'],
  manage: ['site', 'notes', 'users', 'statistics', 'subscribers'],
  own: ['account', 'keyboard', 'problems'],
} as const;

export type GuideGroup = keyof typeof GUIDE;
export type PageName = (typeof GUIDE)[GuideGroup][number];

export const GUIDE_GROUPS: readonly GuideGroup[] = [
  'start',
  'write',
  'publish',
  'order',
  'manage',
  'own',
];

/** Every page in the order in which they can be read. */
export const PAGE_NAMES: readonly PageName[] = GUIDE_GROUPS.flatMap((group) => GUIDE[group]);

/** A part of a page: what is above its first heading, then a part for each heading. */
export interface GuidePart {
  /** Fragment of its address, the same in all languages; empty above the first heading. */
  id: string;
  heading: string;
  content: readonly RootContent[];
  /** Its words without the heading. */
  text: string;
  /** Words of other programs for what it is about; only the search reads them. */
  searchWords: string;
}

export interface GuidePage {
  name: PageName;
  /** Language that it is written in. */
  language: string;
  title: string;
  /** Its first paragraph, for the index. */
  summary: string;
  parts: readonly GuidePart[];
}

export function isPageName(name: string): name is PageName {
  return PAGE_NAMES.some((each) => each === name);
}

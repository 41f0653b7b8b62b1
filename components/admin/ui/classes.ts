/** Utilities that several screens share. */

/** Words that somebody wrote about a text, as a quotation. */
export const NOTE = 'whitespace-pre-line border-accent border-s-4 ps-4';

/** A list with a line below each entry. */
export const RULED = '[&>li]:border-line [&>li]:border-b [&>li]:py-2';

/** What the checklist found, before something is published. */
export const FINDINGS =
  'grid gap-2 border border-line px-4 py-3 wrap-anywhere [&_ul]:list-["–_"] [&_ul]:ps-[1.125rem]';

/** Words that readers see of a text, between its fields. */
export const TEASER = 'border-line border-s-[3px] ps-4 wrap-anywhere';

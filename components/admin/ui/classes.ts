/** Utilities that several screens share. */

/** Words that somebody wrote about a text, as a quotation. */
export const NOTE = 'whitespace-pre-line border-accent border-s-4 ps-4';

/** A list with a line below each entry. */
export const RULED = '[&>li]:border-line [&>li]:border-b [&>li]:py-2';

/** What the checklist found, before something is published. */
export const FINDINGS =
  'grid gap-2 border border-line px-4 py-3 wrap-anywhere [&_ul]:list-["–_"] [&_ul]:ps-[1.125rem]';

/** Keys of a shortcut. */
export const KEY = '[font-family:inherit] text-small opacity-85';

/** The title of a text beside its source or its changes. */
export const WORKING_TITLE =
  'font-(family-name:--display) font-heavy text-[1.75rem] leading-[1.25]';

/** A part of a panel or menu, with its heading, and what can be done below it. */
export const PANEL =
  'grid min-w-0 scroll-mt-[4rem] gap-4 [&>.button]:justify-self-start [&>h2]:text-head ' +
  '[&>h2]:leading-[1.25] [&>h2]:font-heavy [&>p:empty]:hidden [&_h3]:text-body [&_h3]:leading-[1.4] ' +
  '[&_h3]:font-heavy [:where(&_.form)]:justify-items-start [:where(&_.form>:not(.button))]:w-full';

/** Languages one below the other, the one of the page marked. */
export const LANGUAGES =
  '[&_a[aria-current]]:border-accent [&_a[aria-current]]:border-s-4 [&_a[aria-current]]:ps-3 ' +
  '[&_a[aria-current]]:font-bold [&_a[aria-current]]:no-underline [&_li_.faint]:font-normal ' +
  '[&_li_.faint]:text-small [:where(&_li+li,&>*+*)]:mt-2 [:where(&_li_a)]:block [:where(&_li_a)]:py-1';

/** Fields that are picked one by one. */
export const PICKS = 'grid min-w-0 gap-2';

/** The name of a part that is a group of fields. */
export const LABEL = 'font-display font-heavy text-body leading-[1.4]';

/** The name of a smaller part; larger in the side panel. */
export const HEADING = `${LABEL} in-[[role=tabpanel]]:text-large in-[[role=tabpanel]]:leading-[1.3]`;

/** A part of the margin with a line above, which the first of the side panel has not. */
export const MARGIN_PART =
  'border-line border-t pt-3 in-[[role=tabpanel]]:not-first:border-t ' +
  'in-[[role=tabpanel]]:not-first:pt-4 in-[[role=tabpanel]]:border-t-0 ' +
  'in-[[role=tabpanel]]:pt-0 [:where(&>*+*)]:mt-[0.375rem]';

/** Words that readers see of a text, between its fields. */
export const TEASER = 'border-line border-s-[3px] ps-4 wrap-anywhere';

/** Marks what is below the pointer, or has the focus. */
export const ACTIVE_ON_USE =
  '[&:is(:hover,:focus-visible)]:bg-accent [&:is(:hover,:focus-visible)]:text-on-accent';

/** The sheet: white paper on the board. Scripts find it as `desk-sheet`. */
export const SHEET =
  'desk-sheet relative grid min-w-0 scroll-mt-[6rem] gap-4 bg-sheet ' +
  'px-[clamp(var(--spacing-edge),3vw,2.5rem)] pt-[clamp(1.25rem,4vw,2.5rem)] pb-8';

/** A title as readers see it, in the scripts of all languages. */
export const READERS_TITLE =
  'font-(family-name:--display) font-heavy text-[length:clamp(1.875rem,1.4rem_+_2vw,2.75rem)] leading-[1.12] ' +
  '[&:is(:lang(fa),:lang(ar))]:font-bold [&:is(:lang(fa),:lang(ar))]:leading-[1.5] ' +
  '[&:lang(zh)]:leading-[1.3]';

/** A subtitle as readers see it. */
export const READERS_SUBTITLE = 'text-title leading-[1.4] text-faint';

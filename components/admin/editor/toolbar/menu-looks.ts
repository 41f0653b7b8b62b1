/** A button of the toolbar. */
export const TOOL =
  'min-h-[2.125rem] min-w-[2.125rem] cursor-pointer items-center border border-transparent px-[0.375rem] ' +
  'text-small leading-[1.25] hover:border-line focus-visible:-outline-offset-1 ' +
  'aria-pressed:border-accent aria-pressed:bg-accent/14 aria-disabled:cursor-default ' +
  'aria-disabled:text-field';

/** A list of commands over the text. */
export const MENU =
  'absolute top-full z-3 grid max-h-[70vh] min-w-[14rem] overflow-y-auto border border-ink bg-sheet';

export const MENU_ENTRY =
  'flex min-h-[2.125rem] cursor-pointer justify-between gap-6 px-3 py-[0.375rem] text-start';

/** The one of a list that Enter takes; a line tells it without colours. */
export const ACTIVE =
  'bg-accent text-on-accent forced-colors:outline-2 forced-colors:-outline-offset-2';

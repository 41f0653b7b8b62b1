/** The box around what was chosen and the field for more. */
export const TOKEN_BOX =
  'relative flex flex-wrap gap-[0.375rem] border border-field bg-sheet p-[0.375rem] ' +
  'focus-within:border-accent [&>.field]:flex-[1_1_8rem] [&>.field>.hint]:sr-only';

/** One that was chosen; on a line of its own where it has fields. */
export const TOKEN = 'block max-w-full has-[>details]:w-full [&_.disclosure]:text-small';

/** Its words, with its buttons. */
export const TOKEN_WORDS =
  'inline-flex max-w-full items-center gap-1 wrap-anywhere border border-line bg-board ps-2 text-small';

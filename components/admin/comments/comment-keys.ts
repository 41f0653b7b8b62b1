/** Key for the selected words or the paragraph of the cursor, as `keysShown` takes it. */
export const COMMENT_KEYS = 'Alt-Shift-M';

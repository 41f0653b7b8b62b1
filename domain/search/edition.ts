/**
 * How texts are tokenised. Raise it when that changes: rows of another edition are then written
 * anew in the background.
 */
export const SEARCH_EDITION = 8;

/** Name of the hidden field with the details as the page showed them. */
export const SEEN_DETAILS = 'seenDetails';

/** Name of the hidden field with the id of the editing session, whose saves are one entry of the history. */
export const EDITING_SESSION = 'editingSession';

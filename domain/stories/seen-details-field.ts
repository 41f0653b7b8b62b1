/** Name of the hidden field with the details as the page showed them. */
export const SEEN_DETAILS = 'seenDetails';

/** The columns of a text without approval. */
export const UNAPPROVED = { approvedRevisionId: null, approvedBy: null, approvedAt: null };

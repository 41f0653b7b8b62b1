/** What a text is whose approval is over. */
export const UNAPPROVED = { approvedRevisionId: null, approvedBy: null, approvedAt: null };

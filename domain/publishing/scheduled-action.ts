/** What is to happen to a text at an hour, and what may stand in the way of it. */
export type Does = 'publish' | 'withdraw';

/** What a schedule does with a text. */
export type Does = 'publish' | 'withdraw';

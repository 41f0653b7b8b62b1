export type Does = 'publish' | 'withdraw';

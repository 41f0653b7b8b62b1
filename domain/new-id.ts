import { v7 } from 'uuid';

const SPAN = 2 ** 32;
let made = Math.floor(Math.random() * (SPAN / 2));

/**
 * An id of a new row, a UUID of version 7 (RFC 9562 §6.2): it sorts by time, and by the order of making
 * within a millisecond of this process.
 * @param now milliseconds since 1970
 */
export function newId(now: number): string {
  made = (made + 1) % SPAN;
  return v7({ msecs: now, seq: made });
}

import { getStaffT, type StaffT } from './translate';

/** A key of the staff's messages, such as `stories.title`. */
export type StaffKey = Parameters<StaffT>[0];

/** The key of a message with what is to be filled in, as a form or a change names it. */
type MessageKey = string | readonly [key: string, values: Record<string, string | number>];

/** Whether there is such a message. */
export function isStaffKey(language: string, key: string): key is StaffKey {
  return getStaffT(language).has(key as StaffKey);
}

/**
 * Words a message that is known by its key only.
 * @returns the key itself when there is no such message, so that a forgotten one is seen and nothing fails
 */
export function say(language: string, said: MessageKey): string {
  const [key, values] = typeof said === 'string' ? [said, {}] : said;
  return isStaffKey(language, key) ? getStaffT(language)(key, values as never) : key;
}

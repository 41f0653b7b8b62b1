import { getStaffT, type StaffT } from './translate';

/** A key of the staff's messages, such as `stories.title`. */
export type StaffKey = Parameters<StaffT>[0];

/** The key of a message with what is to be filled in, as a form or a change names it. */
type MessageKey = string | readonly [key: string, values: Record<string, string | number>];

/** Whether the message exists. */
export function isStaffKey(language: string, key: string): key is StaffKey {
  return getStaffT(language).has(key as StaffKey);
}

/**
 * Formats a message by its key.
 * @returns the key itself when the message is missing, so that this is noticed and nothing fails
 */
export function say(language: string, said: MessageKey): string {
  const [key, values] = typeof said === 'string' ? [said, {}] : said;
  return isStaffKey(language, key) ? getStaffT(language)(key, values as never) : key;
}

/** E-mail addresses of staff: how they are compared. */

const LONGEST = 254;
const ADDRESS = /^[^\s@\p{C}]+@[^\s@\p{C}]+\.[^\s@\p{C}]+$/u;

/**
 * The one spelling of an address that accounts are found by.
 * @returns null when it is no address; only U+0040 counts as "@", whatever looks like it
 */
export function normalEmail(text: string): string | null {
  // Composing shortens by no more than half.
  if (text.length > 4 * LONGEST) return null;
  const plain = text.trim().normalize('NFC').toLowerCase();
  return plain.length <= LONGEST && ADDRESS.test(plain) ? plain : null;
}

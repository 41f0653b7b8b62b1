const LONGEST = 254;
const ADDRESS = /^[^\s@\p{C}]+@[^\s@\p{C}]+\.[^\s@\p{C}]+$/u;

/**
 * The normal form of a mail address, by which accounts are found.
 * @returns null when it is no address; only U+0040 counts as "@", not its look-alikes
 */
export function normalEmail(text: string): string | null {
  // Normalization (NFC) at most halves the length.
  if (text.length > 4 * LONGEST) return null;
  const plain = text.trim().normalize('NFC').toLowerCase();
  return plain.length <= LONGEST && ADDRESS.test(plain) ? plain : null;
}

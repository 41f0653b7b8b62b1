/** Short permanent ids, in Crockford's alphabet without vowels, so that none spells a word. */
const SHORT_ALPHABET = '0123456789bcdfghjkmnpqrstvwxyz';

/** A short id of eight characters from random bytes (about 39 bits). */
export function shortIdFrom(random: Uint8Array): string {
  return Array.from(random.slice(0, 8), (byte) => SHORT_ALPHABET[byte % 30]).join('');
}

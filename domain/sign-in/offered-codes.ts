/** How random bytes are written for people: secrets for an app, recovery codes for paper. */

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** No 0, 1, I, L, O, U: they are read off paper. */
const PAPER = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_LENGTH = 32;
const CODE_LENGTH = 12;

/** A secret for an authenticator app, 160 bits in base32. Takes a byte for each letter. */
export function secretOf(bytes: Buffer): string {
  return [...bytes.subarray(0, SECRET_LENGTH)].map((byte) => BASE32[byte % 32]).join('');
}

/** A recovery code of twelve letters in three groups, about 58 bits. Takes two bytes for each letter. */
export function codeOf(bytes: Buffer): string {
  const letters = Array.from({ length: CODE_LENGTH }, (_, index) => {
    return PAPER[bytes.readUInt16BE(index * 2) % PAPER.length];
  });
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** A recovery code as it is compared, however it was typed. */
export function plainCode(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

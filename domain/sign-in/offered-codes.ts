/** Encodes random bytes for people: secrets for an app, recovery codes for paper. */

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Without 0, 1, I, L, O and U, which are easily misread on paper. */
const PAPER = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_LENGTH = 32;
const CODE_LENGTH = 12;

/** A secret for an authenticator app: 160 bits in base32. Uses one byte per letter. */
export function secretOf(bytes: Buffer): string {
  return [...bytes.subarray(0, SECRET_LENGTH)].map((byte) => BASE32[byte % 32]).join('');
}

/** A recovery code: twelve letters in three groups, about 58 bits. Uses two bytes per letter. */
export function codeOf(bytes: Buffer): string {
  const letters = Array.from({ length: CODE_LENGTH }, (_, index) => {
    return PAPER[bytes.readUInt16BE(index * 2) % PAPER.length];
  });
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** A recovery code without spaces, hyphens and differences of case, for comparison. */
export function plainCode(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

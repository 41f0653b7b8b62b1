/** Encrypts secrets that have to be read again (AES-256-GCM), bound to their owner. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * @param key 32 bytes
 * @param owner opens it again; kept elsewhere
 */
export function sealed(key: Buffer, text: string | Buffer, owner: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(Buffer.from(text)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

/** The decrypted text; null if it was modified, or the key or the owner is another. */
export function unsealed(key: Buffer, value: string, owner: string): string | null {
  return unsealedBytes(key, value, owner)?.toString('utf8') ?? null;
}

/** The same for what is no text. */
export function unsealedBytes(key: Buffer, value: string, owner: string): Buffer | null {
  const bytes = Buffer.from(value, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const options = { authTagLength: TAG_BYTES };
  const cipher = createDecipheriv('aes-256-gcm', key, nonce, options)
    .setAAD(Buffer.from(owner))
    .setAuthTag(tag);
  try {
    const body = bytes.subarray(NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([cipher.update(body), cipher.final()]);
  } catch {
    return null;
  }
}

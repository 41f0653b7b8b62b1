/** Addresses of subscribers: found by a keyed hash, and otherwise encrypted. */
import { createHmac } from 'node:crypto';
import { keyFor } from '@/db/secret';
import { sealed, unsealed } from '@/domain/forms/sealed';

/** The keyed hash of an address. @param normal in the form of `mailableAddress` */
export function addressHash(normal: string): string {
  return createHmac('sha256', keyFor('subscriber address hash')).update(normal).digest('base64url');
}

/** Encrypts an address for the row with this id. */
export function sealAddress(email: string, id: string): string {
  return sealed(keyFor('subscriber address'), email, id);
}

/** The address of a row; null when it was encrypted under another secret or for another row. */
export function openAddress({ address, id }: { address: string; id: string }): string | null {
  return unsealed(keyFor('subscriber address'), address, id);
}

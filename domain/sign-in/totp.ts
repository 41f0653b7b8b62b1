/** One-time codes of an authenticator app (RFC 6238): six digits, 30 s, one step of tolerance. */
import { generateURI, verifySync } from 'otplib';

const TOLERANCE_SECONDS = 30;

/** The `otpauth:` address in the QR code: archive, account and secret. */
export function totpAddress(secret: string, archive: string, account: string): string {
  return generateURI({ issuer: archive, label: account, secret });
}

/**
 * Checks a code.
 * @param afterStep the last accepted time step; codes of this and earlier steps are refused
 * @param now milliseconds since 1970
 * @returns the time step of the code, null when it is wrong or was used before
 */
export function stepOfCode(
  secret: string,
  code: string,
  afterStep: number,
  now: number,
): number | null {
  const token = code.replace(/\D/g, '');
  if (token.length !== 6) return null;
  const epoch = Math.floor(now / 1000);
  const options = { secret, token, epoch, epochTolerance: TOLERANCE_SECONDS };
  const found = verifySync(afterStep > 0 ? { ...options, afterTimeStep: afterStep } : options);
  return found.valid && 'timeStep' in found ? found.timeStep : null;
}

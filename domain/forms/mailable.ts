import { domainToASCII } from 'node:url';
import { normalEmail } from './email';

/** Characters that separate or quote addresses in the header of a mail (RFC 5322 §3.2.3). */
const STRUCTURAL = /[<>()[\],;:\\"]/;
const LONGEST_LOCAL = 64;
const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/**
 * The form of an address in which all spellings are one: as `normalEmail` has it, with its domain as
 * DNS has it (IDNA).
 * @returns null for what no mail can be sent to, or what the header of a mail takes apart
 */
export function mailableAddress(email: string): string | null {
  const normal = normalEmail(email);
  if (normal === null || STRUCTURAL.test(normal)) return null;
  const at = normal.lastIndexOf('@');
  const local = normal.slice(0, at);
  // It would be cut off there, as the host of an address of a page is.
  if (/[/?#%]/.test(normal.slice(at + 1))) return null;
  const domain = domainToASCII(normal.slice(at + 1));
  const labels = domain.split('.');
  const isLocal = local.length <= LONGEST_LOCAL && local.split('.').every((part) => part !== '');
  return isLocal && labels.length > 1 && labels.every((label) => LABEL.test(label))
    ? `${local}@${domain}`
    : null;
}

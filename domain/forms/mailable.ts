import { domainToASCII } from 'node:url';
import { normalEmail } from './email';

/** Characters that separate or quote addresses in the header of a mail (RFC 5322 §3.2.3). */
const STRUCTURAL = /[<>()[\],;:\\"]/;

/** Whether a mail can be sent to what a stranger typed: an address, and nothing that a header takes apart. */
export function isMailable(email: string): boolean {
  const normal = normalEmail(email);
  const domain = normal?.slice(normal.lastIndexOf('@') + 1) ?? '';
  return normal !== null && !STRUCTURAL.test(normal) && isHost(domain);
}

/** Whether mail could be delivered there: labels as DNS has them, after conversion (IDNA). */
function isHost(domain: string): boolean {
  const labels = domainToASCII(domain).split('.');
  return labels.length > 1 && labels.every((label) => /^[a-z0-9-]{1,63}$/.test(label));
}

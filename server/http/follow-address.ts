/** Which addresses of e-mail subscriptions accept writes. */
import type { AddressKind } from './reader-address';

/** Where the forms are posted. */
const POSTED = /^\/[^/]+\/follow\/(start|ask|confirm|deny|send-link|[^/]+\/save)$/;
/**
 * Mail programs post here to unsubscribe their user (RFC 8058 §3.1), without cookie, `Origin` or
 * Fetch Metadata. The token in the address is what allows it.
 */
const ONE_CLICK = /^\/[^/]+\/follow\/[^/]+\/unsubscribe\/[^/]+$/;

/** Whether a write is accepted at an address of a subscription. */
export function mayBePosted(address: AddressKind): boolean {
  return address.kind === 'follow' && (POSTED.test(address.path) || ONE_CLICK.test(address.path));
}

/** Whether the check against forged requests does not apply, because no browser posts there. */
export function isOneClick(address: AddressKind): boolean {
  return address.kind === 'follow' && ONE_CLICK.test(address.path);
}

import type { IncomingMessage } from 'node:http';
import { isForged, isRead } from './csrf';
import { isOneClick, mayBePosted } from './follow-address';
import { type AddressKind, isNotePosted } from './reader-address';
import type { SimpleAnswer } from './simple-answer';

/** A complete answer that needs no page. */
export interface WholeAnswer extends SimpleAnswer {
  body: Buffer;
}

/**
 * Refuses forged writes on every address, before anything else is checked, and other writes where
 * none are accepted.
 * @returns null for a request that may proceed
 */
export function refusal(
  request: IncomingMessage,
  siteUrl: string,
  address: AddressKind,
): WholeAnswer | null {
  const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  const isOpen = address.kind === 'staff' || mayBePosted(address) || isNotePosted(address);
  const isWritten = isOpen || address.kind === 'elsewhere';
  if (request.method === 'OPTIONS') {
    const allow = isOpen ? 'GET, HEAD, OPTIONS, POST' : 'GET, HEAD, OPTIONS';
    return { status: 204, headers: { allow, 'cache-control': 'no-store' }, body: Buffer.alloc(0) };
  }
  if (isForged(request, siteUrl) && !isOneClick(address)) {
    const words = 'This request did not come from this site itself, so nothing was done.\n';
    return { status: 403, headers: plain, body: Buffer.from(words) };
  }
  if (isRead(request)) return null;
  if (request.method === 'POST' && isWritten) return null;
  const words = 'This address can be read but not written to.\n';
  return { status: 405, headers: { ...plain, allow: 'GET, HEAD' }, body: Buffer.from(words) };
}

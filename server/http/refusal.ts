import type { IncomingMessage } from 'node:http';
import { isForged, isRead } from './csrf';
import type { AddressKind } from './reader-address';

/** An answer in plain words that no page is needed for. */
export interface Refusal {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/**
 * Forged writes are refused on every address, before anything else looks at them; others only where nothing is
 * written to.
 * @returns null for a request that may go on
 */
export function refusal(
  request: IncomingMessage,
  siteUrl: string,
  address: AddressKind,
): Refusal | null {
  const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  const isWritten = address.kind === 'staff' || address.kind === 'elsewhere';
  if (request.method === 'OPTIONS') {
    const allow = address.kind === 'staff' ? 'GET, HEAD, OPTIONS, POST' : 'GET, HEAD, OPTIONS';
    return { status: 204, headers: { allow, 'cache-control': 'no-store' }, body: Buffer.alloc(0) };
  }
  if (isForged(request, siteUrl)) {
    const words = 'This request did not come from this site itself, so nothing was done.\n';
    return { status: 403, headers: plain, body: Buffer.from(words) };
  }
  if (isRead(request)) return null;
  if (request.method === 'POST' && isWritten) return null;
  const words = 'This address can be read but not written to.\n';
  return { status: 405, headers: { ...plain, allow: 'GET, HEAD' }, body: Buffer.from(words) };
}

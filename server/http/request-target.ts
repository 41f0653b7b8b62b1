import type { IncomingMessage } from 'node:http';
import { type AddressKind, addressOf } from './reader-address';

/** The target of a request, and the kind of its address. */
export interface Target {
  address: AddressKind;
  path: string;
  /** Without the question mark. */
  query: string;
}

/** @param request with a path as its target, as `readTarget` leaves it */
export function targetOf({ url = '/' }: IncomingMessage): Target {
  const at = url.indexOf('?');
  const [path, query] = at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
  return { address: addressOf(path), path, query };
}

/**
 * Reduces the target of a request to a path. A proxy may be sent an absolute address (RFC 9112
 * §3.2.2), whose host then replaces the header.
 * @returns false for a malformed request without a host (RFC 9112 §3.2)
 */
export function readTarget(request: IncomingMessage): boolean {
  if (countHosts(request.rawHeaders) > 1) return false;
  const url = request.url ?? '/';
  if (url.startsWith('/')) return true;
  const [, host, rest = ''] = /^https?:\/\/([^/?#@\s]+)(\/[^#]*|\?[^#]*)?$/i.exec(url) ?? [];
  if (!host) return true;
  request.headers.host = host;
  request.url = rest.startsWith('/') ? rest : `/${rest}`;
  return true;
}

function countHosts(rawHeaders: readonly string[]): number {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  return hosts;
}

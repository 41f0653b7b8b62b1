import type { IncomingMessage } from 'node:http';

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

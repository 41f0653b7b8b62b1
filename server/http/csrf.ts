import type { IncomingMessage } from 'node:http';

/** Whether a request only reads. */
export function isRead(request: Pick<IncomingMessage, 'method'>): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

/**
 * Whether a write may have been forged by another site (CSRF): decided by Fetch Metadata, else by
 * an exact `Origin`; refused without either.
 */
export function isForged(request: IncomingMessage, siteUrl: string): boolean {
  if (isRead(request)) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin';
  return request.headers.origin !== siteUrl;
}

/** Request headers that Next trusts; removed from clients' requests. */
const TRUSTED_BY_NEXT =
  /^(x-middleware-|x-nextjs-|next-|rsc$|x-invoke-|x-matched-path$|content-security-policy)/;

/** Those of them that Next's own runtime sends from pages of the staff's site. */
const SENT_BY_RUNTIME = /^(rsc|next-(action|url|router-(state-tree|prefetch|segment-prefetch)))$/;

/** Removes the headers that Next trusts (CVE-2025-29927 and similar) from clients' requests. */
export function dropTrustedHeaders(request: IncomingMessage, keepRuntimes = false): void {
  for (const name of Object.keys(request.headers)) {
    if (keepRuntimes && SENT_BY_RUNTIME.test(name)) continue;
    if (TRUSTED_BY_NEXT.test(name)) delete request.headers[name];
  }
}

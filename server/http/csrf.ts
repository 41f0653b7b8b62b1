import type { IncomingMessage } from 'node:http';

/** Whether a request only reads. */
export function isRead(request: Pick<IncomingMessage, 'method'>): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

/**
 * Whether a writing request may have been made by another site in a visitor's name: Fetch Metadata decides, else an
 * exact `Origin`; without either it is refused (security.md §2, rule 3).
 */
export function isForged(request: IncomingMessage, siteUrl: string): boolean {
  if (isRead(request)) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin';
  return request.headers.origin !== siteUrl;
}

/** Request headers that Next believes; from outside they are dropped. */
const TRUSTED_BY_NEXT =
  /^(x-middleware-|x-nextjs-|next-|rsc$|x-invoke-|x-matched-path$|content-security-policy)/;

/** Of these, what Next's own runtime sends from a page of the staff's site. */
const SENT_BY_RUNTIME = /^(rsc|next-(action|url|router-(state-tree|prefetch|segment-prefetch)))$/;

/** Drops the request headers that Next trusts (CVE-2025-29927 and its like), so that none can be forged. */
export function dropTrustedHeaders(request: IncomingMessage, keepRuntimes = false): void {
  for (const name of Object.keys(request.headers)) {
    if (keepRuntimes && SENT_BY_RUNTIME.test(name)) continue;
    if (TRUSTED_BY_NEXT.test(name)) delete request.headers[name];
  }
}

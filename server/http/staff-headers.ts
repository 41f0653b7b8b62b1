import { readerHeaders, readerPolicy } from './reader-headers';

/**
 * Headers of every answer of the staff's site (security.md §3): scripts by nonce, kept by nobody.
 * @param policy made by `staffPolicy`
 */
export function staffHeaders(siteUrl: string, policy: string): Record<string, string> {
  return {
    ...readerHeaders(siteUrl),
    'content-security-policy': policy,
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

/** Headers of a draft shown as readers would see it: a reader's page that the staff's site may put in a frame. */
export function previewHeaders(siteUrl: string): Record<string, string> {
  return {
    ...readerHeaders(siteUrl),
    'content-security-policy': readerPolicy("frame-ancestors 'self'"),
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
  };
}

/**
 * What Next reads the nonce from, and browsers obey.
 * @param nonce of this answer alone
 * @param formTargets origins that a form may lead to by redirect, as a provider of sign-in is
 */
export function staffPolicy(nonce: string, formTargets: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    ['form-action', "'self'", ...formTargets].join(' '),
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

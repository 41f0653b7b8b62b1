import { createHash } from 'node:crypto';
import { readerHeaders, readerPolicy } from './reader-headers';

/**
 * Headers of every response of the staff's site: scripts by nonce, no caching.
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

/**
 * Headers of a draft rendered as for readers, which the staff's site may put in a frame.
 * @param style source expression of the page's inline styles
 */
export function previewHeaders(siteUrl: string, style?: string): Record<string, string> {
  return {
    ...readerHeaders(siteUrl),
    'content-security-policy': readerPolicy("frame-ancestors 'self'", style),
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
  };
}

/**
 * Headers of a mail in a frame of the staff's site: it shows images and its own style, runs nothing,
 * and its links open elsewhere.
 * @param style the mail's style sheet
 */
export function mailHeaders(siteUrl: string, style: string): Record<string, string> {
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = [
    "default-src 'none'",
    "img-src 'self'",
    `style-src 'sha256-${hash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-popups allow-popups-to-escape-sandbox',
  ].join('; ');
  return { ...previewHeaders(siteUrl), 'content-security-policy': policy };
}

/**
 * The content security policy, from which Next reads the nonce too.
 * @param nonce of this response alone
 * @param formTargets origins that a form may redirect to, such as a sign-in provider
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

/** Security headers of the reader's site (security.md §3); the front adds nothing to them. */

/** Nobody may put a page in a frame. */
export const NO_FRAME = "frame-ancestors 'none'";
const READER_POLICY = readerPolicy(NO_FRAME);

/**
 * A reader's page's content security policy.
 * @param framing who may put it in a frame
 * @param style source expression of the styles that stand in the page
 */
export function readerPolicy(framing: string, style?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    style ? `style-src 'self' ${style}` : "style-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    framing,
  ].join('; ');
}

/** Headers of every answer to a reader. `Strict-Transport-Security` only where the site is served over https. */
export function readerHeaders(siteUrl: string): Record<string, string> {
  return {
    'content-security-policy': READER_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(siteUrl.startsWith('https:') && {
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    }),
  };
}

/** Headers of a draft that somebody was given a link to: nobody keeps it, finds it, or learns of it by a link in it. */
export function sharedHeaders(siteUrl: string): Record<string, string> {
  return {
    ...readerHeaders(siteUrl),
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  };
}

/** Security headers of the public site; the front adds none. */

export const NO_FRAME = "frame-ancestors 'none'";
const READER_POLICY = readerPolicy(NO_FRAME);

/**
 * The content security policy of a public page.
 * @param framing who may put it in a frame
 * @param style source expression of the page's inline styles
 */
export function readerPolicy(framing: string, style?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    style ? `style-src 'self' ${style}` : "style-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    framing,
  ].join('; ');
}

/** Headers of every public response; `Strict-Transport-Security` only with https. */
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

/** Feeds and linked data. */
const FOR_PROGRAMS = /\/(atom\.xml|rss\.xml|feed\.json|feeds\.opml)$|\.jsonld$/;

/**
 * Lets scripts in pages of other sites read what is meant for programs and is the same for everybody
 * (CORS); no headers for other paths.
 */
export function openHeaders(path: string): Record<string, string> {
  return FOR_PROGRAMS.test(path) ? { 'access-control-allow-origin': '*' } : {};
}

/** Headers of a draft behind a preview link: not cached, not indexed, without Referer. */
export function sharedHeaders(siteUrl: string): Record<string, string> {
  return {
    ...readerHeaders(siteUrl),
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  };
}

/**
 * The same for the pages of an e-mail subscription, which have forms: with `no-referrer` browsers
 * that send no Fetch Metadata would post them with `Origin: null`, which looks forged.
 */
export function followHeaders(siteUrl: string): Record<string, string> {
  return { ...sharedHeaders(siteUrl), 'referrer-policy': 'same-origin' };
}

/** Headers of the form for a reader's note: not cached, not indexed. */
export function noteHeaders(siteUrl: string): Record<string, string> {
  return {
    ...readerHeaders(siteUrl),
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
  };
}

/** Addresses of this site: how they are read from Next's parameters and how they are written (design §6). */

/**
 * A page's parameter as text. Next hands pages and layouts their parameters percent-encoded; `generateMetadata` and
 * route handlers get them decoded, so those use the parameter as it is.
 * @returns the decoded text in NFC; the text itself when it is not percent-encoded UTF-8
 */
export function pageParam(value: string): string {
  try {
    return decodeURIComponent(value).normalize('NFC');
  } catch {
    return value;
  }
}

/** The site's own origin, without a slash at the end. */
export function siteUrl(): string {
  return (process.env.SITE_URL || 'http://localhost:3000').replace(/\/+$/, '');
}

/** An address of this site with its origin, for feeds, sitemaps and `hreflang`. */
export function absolute(path: string): string {
  return siteUrl() + path;
}

export * from '@/domain/addresses/address';

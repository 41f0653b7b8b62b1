/** Addresses of this site: how they are read from Next's parameters and how they are written (design §6). */
import { siteUrl } from '@/domain/addresses/site-url';

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

/** An address of this site with its origin, for feeds, sitemaps and `hreflang`. */
export function absolute(path: string): string {
  return siteUrl() + path;
}

export * from '@/domain/addresses/address';
export { siteUrl };

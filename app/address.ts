/** Reading addresses from Next's parameters, and absolute addresses. */
import { siteUrl } from '@/domain/addresses/site-url';

/**
 * Decodes a page's parameter. Next gives pages and layouts percent-encoded parameters;
 * `generateMetadata` and route handlers get them decoded and must not use this.
 * @returns the text in NFC; unchanged when it is not percent-encoded UTF-8
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

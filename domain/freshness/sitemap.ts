/** Addresses per sitemap. The protocol allows 50,000 and 50 MB; each here lists every language. */
export const SITEMAP_SIZE = 10_000;

/** The number of sitemaps for so many published texts; at least one. */
export function sitemapsFor(texts: number): number {
  return Math.max(1, Math.ceil(texts / SITEMAP_SIZE));
}

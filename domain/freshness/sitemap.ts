/** Addresses in one sitemap; the protocol takes 50,000 and 50 MB, and each of ours names every language. */
export const SITEMAP_SIZE = 10_000;

/** How many sitemaps hold so many published texts; one even when there is none. */
export function sitemapsFor(texts: number): number {
  return Math.max(1, Math.ceil(texts / SITEMAP_SIZE));
}

import type { SitemapPage } from '@/domain/sitemaps/queries';
import { absolute } from './address';

export function sitemapDocument(pages: readonly SitemapPage[]): string {
  const entries = pages.map(({ path, changedAt, alternates }) => {
    const links = alternates.map(
      (each) =>
        `<xhtml:link rel="alternate" hreflang="${each.language}" href="${escaped(absolute(each.path))}"/>`,
    );
    const changed = changedAt ? `<lastmod>${new Date(changedAt).toISOString()}</lastmod>` : '';
    return `<url><loc>${escaped(absolute(path))}</loc>${changed}${links.join('')}</url>`;
  });
  return `${HEAD}<urlset xmlns="${SITEMAPS}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`;
}

export function sitemapIndex(addresses: readonly string[]): string {
  const entries = addresses.map((each) => `<sitemap><loc>${escaped(each)}</loc></sitemap>`);
  return `${HEAD}<sitemapindex xmlns="${SITEMAPS}">\n${entries.join('\n')}\n</sitemapindex>\n`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

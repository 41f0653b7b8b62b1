import { connection } from 'next/server';
import { absolute } from '@/app/address';
import { sitemapIndex } from '@/app/sitemap-xml';
import { countStorySitemaps } from '@/domain/sitemaps/queries';

/** The sitemap index; each sitemap is limited to what search engines accept. */
export async function GET(): Promise<Response> {
  await connection();
  const count = await countStorySitemaps();
  const stories = Array.from({ length: count }, (_, index) => `/sitemaps/${index + 1}.xml`);
  return new Response(sitemapIndex(['/sitemaps/pages.xml', ...stories].map(absolute)), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
}

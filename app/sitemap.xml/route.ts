import { connection } from 'next/server';
import { absolute } from '@/app/address';
import { listSitemapPages, SITEMAP_SIZE, sitemapIndex } from '@/app/sitemap-pages';

/** The list of sitemaps, each with at most as many addresses as search engines take well. */
export async function GET(): Promise<Response> {
  await connection();
  const pages = await listSitemapPages();
  const count = Math.max(1, Math.ceil(pages.length / SITEMAP_SIZE));
  const files = Array.from({ length: count }, (_, index) => absolute(`/sitemaps/${index + 1}.xml`));
  return new Response(sitemapIndex(files), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
}

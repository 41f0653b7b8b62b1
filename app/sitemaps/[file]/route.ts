import { connection } from 'next/server';
import { sitemapDocument } from '@/app/sitemap-xml';
import { listDaySitemap } from '@/domain/sitemaps/day-queries';
import { listPageSitemap, listStorySitemap, type SitemapPage } from '@/domain/sitemaps/queries';

/** One sitemap: every public page with its languages. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  await connection();
  const pages = await pagesOf((await params).file);
  if (pages.length === 0) return new Response(null, { status: 404 });
  return new Response(sitemapDocument(pages), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
}

async function pagesOf(file: string): Promise<SitemapPage[]> {
  if (file === 'days.xml') return listDaySitemap(Date.now());
  const [, kind, digits] = /^(pages-)?([1-9]\d{0,4})\.xml$/.exec(file) ?? [];
  if (!digits) return [];
  return kind ? listPageSitemap(Number(digits), Date.now()) : listStorySitemap(Number(digits));
}

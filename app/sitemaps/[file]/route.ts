import { connection } from 'next/server';
import { sitemapDocument } from '@/app/sitemap-xml';
import { listSitemapPages, listStorySitemap, type SitemapPage } from '@/domain/sitemaps/queries';

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
  if (file === 'pages.xml') return listSitemapPages(Date.now());
  const number = Number(/^([1-9]\d{0,4})\.xml$/.exec(file)?.[1] ?? 0);
  return number === 0 ? [] : listStorySitemap(number);
}

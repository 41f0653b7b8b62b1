import { connection } from 'next/server';
import { sitemapDocument } from '@/app/sitemap-xml';
import { listSitemapPages, SITEMAP_SIZE } from '@/domain/site/sitemap-queries';

/** One sitemap: every page that exists, each with the languages that it exists in. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  await connection();
  const number = Number(/^([1-9]\d{0,4})\.xml$/.exec((await params).file)?.[1] ?? 0);
  if (number === 0) return new Response(null, { status: 404 });
  const pages = await listSitemapPages();
  const from = (number - 1) * SITEMAP_SIZE;
  const part = number > 0 ? pages.slice(from, from + SITEMAP_SIZE) : [];
  if (part.length === 0) return new Response(null, { status: 404 });
  return new Response(sitemapDocument(part), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
}

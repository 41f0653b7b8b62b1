import { connection } from 'next/server';
import { absolute } from '@/app/address';
import { sitemapIndex } from '@/app/sitemap-xml';
import { getStoryDays } from '@/domain/calendar/queries';
import { countPageSitemaps, countStorySitemaps } from '@/domain/sitemaps/queries';

/** The sitemap index; each sitemap is limited to what search engines accept. */
export async function GET(): Promise<Response> {
  await connection();
  const parts = [
    ...numbered('pages-', await countPageSitemaps(Date.now())),
    // Without days it would be missing.
    ...((await getStoryDays()).size > 0 ? ['/sitemaps/days.xml'] : []),
    ...numbered('', await countStorySitemaps()),
  ];
  return new Response(sitemapIndex(parts.map(absolute)), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
}

function numbered(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `/sitemaps/${prefix}${index + 1}.xml`);
}

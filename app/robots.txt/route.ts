import { connection } from 'next/server';
import { absolute } from '@/app/address';

/** What search engines may read: everything but the staff's site; and where the sitemap is. */
export async function GET(): Promise<Response> {
  await connection();
  const lines = ['User-agent: *', 'Disallow: /admin', 'Disallow: /api', 'Disallow: /preview', ''];
  return new Response(`${lines.join('\n')}\nSitemap: ${absolute('/sitemap.xml')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}

import { connection } from 'next/server';
import { absolute } from '@/app/address';

/** Search engines may read everything but the staff's site, searches and the form for notes; names the sitemap. */
export async function GET(): Promise<Response> {
  await connection();
  const lines = [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /api',
    'Disallow: /preview',
    'Disallow: /*/search',
    'Disallow: /*/write',
    '',
  ];
  return new Response(`${lines.join('\n')}\nSitemap: ${absolute('/sitemap.xml')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}

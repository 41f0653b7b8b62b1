import { connection } from 'next/server';
import { frontPath } from '@/app/address';
import { readFrame } from '@/app/frame';
import { readHouseStyle } from '@/app/house-style';
import { GROUNDS } from '@/domain/house-style/colour';
import { iconsOf } from '@/domain/house-style/logo';
import { direction, isInterfaceLanguage } from '@/i18n/languages';

interface Context {
  params: Promise<{ locale: string }>;
}

/** Smaller icons are for tabs and for Apple's home screen, which do not read this file. */
const SMALLEST = 192;

/** What telephones need to put the site on the home screen (W3C Web Application Manifest). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  await connection();
  const { locale } = await params;
  if (!isInterfaceLanguage(locale)) return new Response(null, { status: 404 });
  const { language, siteName } = await readFrame(locale);
  const { accent, logos } = await readHouseStyle();
  const icons = iconsOf(logos).filter(({ size }) => size >= SMALLEST);
  const manifest = {
    name: siteName,
    lang: language,
    dir: direction(language),
    start_url: frontPath(language),
    scope: '/',
    display: 'browser',
    theme_color: accent,
    background_color: GROUNDS.light[0],
    icons: icons.map(({ size, name }) => {
      return { src: `/media/${name}`, sizes: `${size}x${size}`, type: 'image/png' };
    }),
  };
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
}

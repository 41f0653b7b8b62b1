import { connection } from 'next/server';
import { absolute, searchPath } from '@/app/address';
import { readFrame } from '@/app/frame';
import { readableXml, textAsHtml } from '@/domain/feeds/xml-text';
import { isInterfaceLanguage } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface Context {
  params: Promise<{ locale: string }>;
}

/** Names which browsers show are at most this long. */
const LONGEST_NAME = 16;

/** Describes the search, so that browsers can offer it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  await connection();
  const { locale } = await params;
  if (!isInterfaceLanguage(locale)) return new Response(null, { status: 404 });
  const { language, siteName } = await readFrame(locale);
  const words = getT(language)('search.describe', { archive: siteName });
  const name = [...siteName].slice(0, LONGEST_NAME).join('');
  const template = `${absolute(searchPath(language))}?q={searchTerms}`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${textAsHtml(name)}</ShortName>`,
    `<Description>${textAsHtml(words)}</Description>`,
    `<Url type="text/html" template="${textAsHtml(template)}"/>`,
    `<Language>${language}</Language>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    '<OutputEncoding>UTF-8</OutputEncoding>',
    '</OpenSearchDescription>',
  ];
  return new Response(readableXml(`${lines.join('\n')}\n`), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
}

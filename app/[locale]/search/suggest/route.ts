import { connection } from 'next/server';
import { namedPath, storyPath } from '@/app/address';
import { readFrame } from '@/app/frame';
import { doNotKeep } from '@/cache/context';
import type { Suggestion } from '@/domain/reader/search/suggestion';
import { suggest } from '@/domain/reader/search/suggestion-queries';
import { isInterfaceLanguage, languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface Context {
  params: Promise<{ locale: string }>;
}

/**
 * What is suggested for what a reader typed, for `components/search/suggestions.client.ts`. It is
 * nobody's business, so it is made anew for each of them.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  await connection();
  doNotKeep();
  const { locale } = await params;
  if (!isInterfaceLanguage(locale)) return new Response(null, { status: 404 });
  const { language } = await readFrame(locale);
  const t = getT(language);
  const found = await suggest(new URL(request.url).searchParams.get('q') ?? '', language);
  return Response.json({
    said: t('search.suggestions', { count: found.length }),
    found: found.map((each) => ({
      name: each.name,
      kind: t(`search.${each.kind}`),
      href: pathOf(each, language),
      ...languageAttributes(each.language, language),
    })),
  });
}

function pathOf({ kind, language, slug }: Suggestion, page: string): string {
  return kind === 'story' ? storyPath(language, slug) : namedPath(kind, page, slug);
}

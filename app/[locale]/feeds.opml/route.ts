import { feedListResponse } from '@/app/_feeds/feed-list-response';
import { doNotKeep } from '@/cache/context';
import { followNotePath } from '@/domain/addresses/follow-address';
import { isInterfaceLanguage } from '@/i18n/languages';

interface Context {
  params: Promise<{ locale: string }>;
}

/** All feeds of a language, or with `?topic=` those of the chosen topics; of no choice, a page that asks for one. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  const sent = new URL(request.url).searchParams.getAll('topic');
  const topics = sent.filter((id) => id !== '');
  if (sent.length > 0 && topics.length === 0 && isInterfaceLanguage(locale)) {
    doNotKeep();
    return new Response(null, {
      status: 303,
      headers: { location: followNotePath(locale, 'noTopic') },
    });
  }
  return feedListResponse(locale, topics);
}

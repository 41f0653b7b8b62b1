import { feedListResponse } from '@/app/_feeds/feed-list-response';

interface Context {
  params: Promise<{ locale: string }>;
}

/** All feeds of a language, or with `?topic=` those of the chosen topics. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return feedListResponse((await params).locale, new URL(request.url).searchParams.getAll('topic'));
}

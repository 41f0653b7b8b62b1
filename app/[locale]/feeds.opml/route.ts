import { feedListResponse } from '@/app/_feeds/feed-list-response';

interface Context {
  params: Promise<{ locale: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return feedListResponse((await params).locale);
}

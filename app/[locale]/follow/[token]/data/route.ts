import { getOwnData } from '@/domain/subscriptions/data-queries';

interface Context {
  params: Promise<{ token: string }>;
}

/** All that is stored about a subscriber. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const data = await getOwnData((await params).token);
  if (!data) return new Response(null, { status: 410 });
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}

import { endWithProvider } from '@/auth/open-id';
import { siteUrl } from '@/domain/addresses/site-url';

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

/** The only address of next-auth that is reachable: the provider's callback. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { nextauth } = await params;
  if (nextauth.join('/') !== 'callback/oidc') return new Response(null, { status: 404 });
  const query = Object.fromEntries(new URL(request.url, siteUrl()).searchParams);
  const location = await endWithProvider(query);
  return new Response(null, { status: 303, headers: { location } });
}

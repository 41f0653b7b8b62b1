import { endWithProvider } from '@/auth/open-id';
import { siteUrl } from '@/domain/addresses/site-url';

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

/** The one address of next-auth that is open: where the provider of sign-in sends the browser back to. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { nextauth } = await params;
  if (nextauth.join('/') !== 'callback/oidc') return new Response(null, { status: 404 });
  const query = Object.fromEntries(new URL(request.url, siteUrl()).searchParams);
  const location = await endWithProvider(query);
  return new Response(null, { status: 303, headers: { location } });
}

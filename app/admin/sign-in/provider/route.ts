import { withDone } from '@/auth/flash-message';
import { beginWithProvider } from '@/auth/open-id';
import { noteHeard } from '@/cache/context';

/** Redirects to the sign-in provider, in a second window next to the writing page. */
export async function POST(): Promise<Response> {
  noteHeard();
  const location = await beginWithProvider(withDone('/admin', 'signIn.done.backToText'));
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

import { withDone } from '@/auth/flash-message';
import { beginWithProvider } from '@/auth/open-id';
import { noteHeard } from '@/cache/context';

/** Leads to the provider of sign-in in a window of its own, beside the one in which somebody is writing. */
export async function POST(): Promise<Response> {
  noteHeard();
  const location = await beginWithProvider(withDone('/admin', 'signIn.done.backToText'));
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

import { withDone } from '@/auth/flash-message';
import { beginWithProvider } from '@/auth/open-id';
import { noteHeard } from '@/cache/context';
import { HOME_PATH } from '@/domain/addresses/staff-address';

/** Redirects to the sign-in provider, in a second window next to the writing page. */
export async function POST(): Promise<Response> {
  noteHeard();
  const location = await beginWithProvider(withDone(HOME_PATH, 'signIn.done.backToText'));
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

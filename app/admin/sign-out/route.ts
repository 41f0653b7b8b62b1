import { withDone } from '@/auth/flash-message';
import { currentSession } from '@/auth/session';
import { dropCookie } from '@/auth/sign-in';
import { noteHeard } from '@/cache/context';
import { tx } from '@/db/client';
import { SIGN_IN_PATH } from '@/domain/addresses/staff-address';
import { signOut } from '@/domain/sign-in/account-changes';

/**
 * Ends the session. Clear-Site-Data removes what the browser stores of this site, but cookies are
 * expired by name: `"cookies"` would delete those of every site of the same domain.
 */
export async function POST(): Promise<Response> {
  noteHeard();
  const session = await currentSession();
  if (session) await tx((write) => signOut(write, session, Date.now()));
  await dropCookie();
  const location = withDone(SIGN_IN_PATH, 'signIn.done.signedOut');
  const headers = { location, 'clear-site-data': '"cache", "storage"' };
  return new Response(null, { status: 303, headers });
}

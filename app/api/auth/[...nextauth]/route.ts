import { cookies } from 'next/headers';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { errandOf } from '@/app/admin/sign-in/provider/errand-of';
import {
  type Errand,
  errandCookie,
  errandCookieOptions,
  errandIn,
  sealErrand,
} from '@/auth/errand';
import { withDone } from '@/auth/flash-message';
import { signInPath, staffPath } from '@/auth/next-path';
import { DONE, openIdOptions } from '@/auth/open-id';
import { providerSettings } from '@/auth/provider';
import { noteHeard } from '@/cache/context';
import { siteUrl } from '@/domain/addresses/site-url';
import { HOME_PATH } from '@/domain/addresses/staff-address';

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

/** The addresses of next-auth that sign-in needs, and only where there is a provider. */
const NEEDED = new Set(['GET csrf', 'POST signin/oidc', 'GET callback/oidc']);

/** A form; next-auth would read JSON too, and fails when it is malformed. */
const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

/** next-auth, for sign-in by OpenID Connect. */
async function handler(request: NextRequest, context: Context): Promise<Response> {
  noteHeard();
  const settings = providerSettings();
  const asked = `${request.method} ${(await context.params).nextauth.join('/')}`;
  if (!settings || !NEEDED.has(asked)) return new Response(null, { status: 404 });
  const isBegun = request.method === 'POST';
  if (isBegun && !FORM.test(request.headers.get('content-type') ?? '')) {
    return new Response(null, { status: 415 });
  }
  if (isBegun) {
    const { errand, instead } = await errandOf(await formOf(request), Date.now());
    await keep(errand);
    if (instead) return seeOther(instead);
  }
  const errand = isBegun ? null : errandIn((await cookies()).get(errandCookie())?.value);
  const asking = isBegun ? withoutQuery(request) : request;
  const answer: Response = await NextAuth(asking, context, openIdOptions(settings, errand));
  if (asked === 'GET csrf') {
    const back = request.nextUrl.searchParams.get('back');
    return back === null ? answer : seeOther(staffPath(back), answer.headers);
  }
  if (!isBegun) await keep(null);
  return seeOther(onwards(answer.headers.get('location'), errand), answer.headers);
}

/** next-auth would pass the query on to the provider, as parameters of the authorization. */
function withoutQuery(request: NextRequest): NextRequest {
  const { origin, pathname } = request.nextUrl;
  return new NextRequest(new URL(pathname, origin), request);
}

export { handler as GET, handler as POST };

async function keep(errand: Errand | null): Promise<void> {
  (await cookies()).set(errandCookie(), sealErrand(errand), errandCookieOptions(errand));
}

/** Where next-auth redirects to; the sign-in page instead of its own pages about errors. */
function onwards(location: string | null, errand: Errand | null): string {
  const { origin, pathname, search } = new URL(location ?? '/api/auth/error', siteUrl());
  if (origin !== siteUrl()) return location ?? '';
  if (!pathname.startsWith(HOME_PATH)) return `${signInPath()}?problem=failed`;
  const done = pathname.startsWith(signInPath()) ? undefined : errand && DONE[errand.for];
  return done ? withDone(pathname + search, done) : pathname + search;
}

/** A redirect after a form, with the cookies that next-auth sets. */
function seeOther(location: string, given?: Headers): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' });
  for (const cookie of given?.getSetCookie() ?? []) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

async function formOf(request: Request): Promise<FormData> {
  return request
    .clone()
    .formData()
    .catch(() => new FormData());
}

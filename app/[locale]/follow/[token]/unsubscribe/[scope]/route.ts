import { formOf, textOf } from '@/app/_follow/follow-route';
import { tx } from '@/db/client';
import { EVERYTHING, unsubscribePath } from '@/domain/addresses/follow-address';
import { readFollowToken } from '@/domain/subscriptions/follow-link';
import { readScope, scopeKey } from '@/domain/subscriptions/scope';
import { findToUnsubscribe } from '@/domain/subscriptions/subscriber-queries';
import { unsubscribe } from '@/domain/subscriptions/unsubscribe-changes';

interface Context {
  params: Promise<{ locale: string; token: string; scope: string }>;
}

/** Somebody opened the address of `List-Unsubscribe`: the page with the button. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, token, ...asked } = await params;
  const location = unsubscribePath(locale, token, scopeOf(asked.scope) ?? undefined);
  return new Response(null, { status: 303, headers: { location } });
}

/**
 * Unsubscribes at once (RFC 8058 §3): posted by a program, without cookie, and not redirected. Who has
 * left already gets the same answer.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token, ...asked } = await params;
  if (!readFollowToken(token)) return answer(404, 'This link is not valid.');
  const form = await formOf(request);
  if (textOf(form, 'List-Unsubscribe') !== 'One-Click') {
    return answer(400, 'The body has to be List-Unsubscribe=One-Click.');
  }
  const scope = scopeOf(asked.scope);
  if (scope === undefined) return answer(400, 'This is no scope of a subscription.');
  await tx(async (write) => {
    const by = await findToUnsubscribe(write, token);
    if (by) await unsubscribe(write, by, scope, Date.now());
  });
  return answer(200, 'Unsubscribed.');
}

/** The key of the scope in the address; null for all, undefined for what is none. */
function scopeOf(key: string): string | null | undefined {
  if (key === EVERYTHING) return null;
  const scope = readScope(key);
  return scope ? scopeKey(scope) : undefined;
}

function answer(status: number, words: string): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}

/**
 * Route handlers of the staff's site: background requests, uploads and downloads. Same checks in
 * the same order as for actions; the answer is JSON unless `run` returns a Response.
 */

import { headers } from 'next/headers';
import { withDone } from '@/auth/flash-message';
import { reauthenticationPath, signInPath } from '@/auth/next-path';
import { noteHeard } from '@/cache/context';
import { HOME_PATH } from '@/domain/addresses/staff-address';
import type { MessageKey } from '@/domain/forms/form';
import type { Action } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { say } from '@/i18n/staff/say';
import { adminLanguage } from './admin-language';
import { failureOf } from './failure';
import { admit } from './staff-gate';

const NO_STORE = { 'cache-control': 'no-store' };

/** Body of a refusal. */
export interface RouteRefusal {
  status: 'wrong' | 'refused' | 'signedOut' | 'reauthenticate' | 'broken';
  message: string;
  problems: Record<string, string>;
  to?: string;
}

interface StaffRoute {
  /** Permission from `domain/permissions/permissions.ts`. */
  action: Action;
  /** Answers; anything but a Response is sent as JSON. Throws NotAllowed (403) and Refused. */
  run(staff: Staff, asked: Asked): Promise<unknown>;
}

/** Request data with decoded parameters; untrusted. */
export interface Asked {
  request: Request;
  params: Record<string, string>;
  now: number;
}

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[] | undefined>> },
) => Promise<Response>;

/** A handler for `export const GET` or `POST` of a `route.ts`. Always resolves. */
export function staffRoute({ action, run }: StaffRoute): Handler {
  return async (request, context) => {
    noteHeard();
    const now = Date.now();
    const { staff, no } = await admit(action, now);
    const language = await adminLanguage(staff);
    const isPage = await wantsPage();
    const isRead = request.method === 'GET';
    const here = pageOf(request);
    const refuse = isPage && !isRead ? refuseInWords : refuseInJson;
    const refused = (http: number, status: RouteRefusal['status'], said: MessageKey, to?: string) =>
      refuse(http, { status, message: say(language, said), problems: {}, ...(to && { to }) });
    if (no === 'signedOut' && isPage) {
      const to = signInPath(here);
      return sent(isRead ? to : withDone(to, 'frame.signedOutFile'));
    }
    if (no === 'signedOut')
      return refused(401, 'signedOut', 'frame.signedOut', signInPath(HOME_PATH));
    if (no === 'forbidden') return refused(403, 'refused', 'frame.notAllowed');
    if (no === 'reauthenticate' && isPage) return sent(reauthenticationPath(here));
    if (no === 'reauthenticate')
      return refused(
        401,
        'reauthenticate',
        'frame.reauthentication',
        reauthenticationPath(HOME_PATH),
      );
    try {
      // For a route without parameters Next passes undefined, against its types.
      const params = textParams((await context.params) ?? {});
      const answer = await run(staff, { request, params, now });
      return answer instanceof Response
        ? answer
        : Response.json(answer ?? {}, { headers: NO_STORE });
    } catch (error) {
      const { status, kind, said, problems } = failureOf(error, action);
      const worded = Object.entries(problems).map(([field, each]) => [field, say(language, each)]);
      const message = say(language, said);
      return refuse(status, { status: kind, message, problems: Object.fromEntries(worded) });
    }
  };
}

function refuseInJson(http: number, refusal: RouteRefusal): Response {
  return Response.json(refusal, { status: http, headers: NO_STORE });
}

/** For a form without scripts, whose answer the browser shows. */
function refuseInWords(http: number, { message, problems }: RouteRefusal): Response {
  const words = [message, ...Object.values(problems)].join('\n');
  const headers = { ...NO_STORE, 'content-type': 'text/plain; charset=utf-8' };
  return new Response(`${words}\n`, { status: http, headers });
}

/** The page to return to: the requested one, or the page of the posted form. */
function pageOf(request: Request): string {
  const address = request.method === 'GET' ? request.url : request.headers.get('referer');
  if (!address || !URL.canParse(address)) return HOME_PATH;
  const { pathname, search } = new URL(address);
  return pathname + search;
}

function sent(location: string): Response {
  return new Response(null, { status: 303, headers: { ...NO_STORE, location } });
}

/** Whether it is a navigation rather than a request by a script. */
async function wantsPage(): Promise<boolean> {
  return ((await headers()).get('accept') ?? '').includes('text/html');
}

function textParams(params: Record<string, string | string[] | undefined>): Record<string, string> {
  const entries = Object.entries(params).map(([name, value]) => [
    name,
    [value ?? ''].flat().join('/'),
  ]);
  return Object.fromEntries(entries);
}

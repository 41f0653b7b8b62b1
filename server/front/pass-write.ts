import type { IncomingMessage, ServerResponse } from 'node:http';
import { SIGN_IN_PATH } from '@/domain/addresses/staff-address';
import { LARGEST_REQUEST } from '@/domain/images/upload';
import { seemsSignedIn } from '@/server/http/session-cookie';
import { handOver } from './hand-over';
import { SMALL_BODY, type Taken } from './intake';
import type { Passing } from './passing';
import { type RefusedBody, refuseBody, TOO_LARGE, TOO_MANY, wantsJson } from './refused-body';

const TOO_SLOW: RefusedBody = { status: 408, said: 'frame.tooSlow' };

/**
 * Receives a posted body before it is forwarded; a large one is forwarded while it arrives, if
 * there is a session cookie.
 * @returns false when no renderer answered and nothing was sent
 */
export async function passWrite(
  passing: Passing,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const most = seemsSignedIn(request) ? LARGEST_REQUEST : SMALL_BODY;
  const tooLarge = most === SMALL_BODY ? tooLargeForStranger(request) : TOO_LARGE;
  const refuse = (refused: RefusedBody) => {
    refuseBody(request, response, refused);
    return true;
  };
  if (Number(request.headers['content-length'] ?? 0) > most) return refuse(tooLarge);
  const client = passing.clients.of(request);
  const taken = await passing.intake.take(request, client);
  if (taken.is === 'refused') {
    if (taken.problem === 'gone') return true;
    return refuse(taken.problem === 'tooSlow' ? TOO_SLOW : TOO_MANY);
  }
  if (taken.is === 'large' && most === SMALL_BODY) return refuse(tooLarge);
  if (taken.is === 'whole') return send(passing, request, response, taken);
  if (!passing.intake.large.take(client)) return refuse(TOO_MANY);
  try {
    passing.intake.watchPace(request, () => refuse(TOO_SLOW));
    return await send(passing, request, response, taken);
  } finally {
    passing.intake.large.leave(client);
  }
}

async function send(
  passing: Passing,
  request: IncomingMessage,
  response: ServerResponse,
  taken: Exclude<Taken, { is: 'refused' }>,
): Promise<boolean> {
  const renderer = await passing.renderers.pick();
  if (!renderer) return false;
  return (await handOver(passing, renderer, request, response, taken)).is === 'answered';
}

/** A page that saves by script treats this as an expired session, which it nearly always is. */
function tooLargeForStranger(request: IncomingMessage): RefusedBody {
  return wantsJson(request)
    ? { status: 401, said: 'frame.signedOut', kind: 'signedOut', to: SIGN_IN_PATH }
    : { status: 413, said: 'frame.tooLargeForStranger' };
}

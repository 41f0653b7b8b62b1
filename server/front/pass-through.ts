import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { isRead } from '@/server/http/csrf';
import { errorPage } from '@/server/http/error-page';
import { languageOfPath } from '@/server/http/reader-address';
import { seemsSignedIn } from '@/server/http/session-cookie';
import type { FailedAttempt } from './blocked-addresses';
import { type HandedOver, handOver } from './hand-over';
import { passWrite } from './pass-write';
import type { Passing } from './passing';
import { refuseBody, TOO_MANY } from './refused-body';

/** Time after which the death of a renderer is certainly noticed. */
const SECOND_THOUGHT_MS = 100;
const MOST_TRIES = 3;

/**
 * Forwards a request whose answer must not be cached to a renderer, and its answer back. `Host`
 * stays; `X-Forwarded-*` headers of clients are overwritten unless a proxy is trusted. A read is
 * retried when its renderer died, unless the read caused that; a write never is, since its effect
 * is unknown.
 */
export async function passThrough(
  passing: Passing,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isAnswered = isRead(request)
    ? await passRead(passing, request, response)
    : await passWrite(passing, request, response);
  if (!isAnswered) unavailable(request, response);
}

async function passRead(
  passing: Passing,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (seemsSignedIn(request)) return tryRead(passing, request, response);
  const client = passing.clients.of(request);
  const { strangers } = passing.intake;
  if (!strangers.take(client)) {
    refuseBody(request, response, TOO_MANY);
    return true;
  }
  return tryRead(passing, request, response).finally(() => strangers.leave(client));
}

async function tryRead(
  passing: Passing,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { renderers } = passing;
  const address = request.url ?? '';
  if (renderers.blocked.has(address)) return false;
  const failures: FailedAttempt[] = [];
  while (failures.length < MOST_TRIES) {
    const renderer = await renderers.pick();
    if (!renderer) return false;
    const asked = Date.now();
    const handed: HandedOver = await handOver(passing, renderer, request, response, null);
    if (handed.is === 'answered') return true;
    failures.push({ hasBegun: handed.hasBegun, took: Date.now() - asked });
    if (!renderers.blocked.mayTryAgain(address, failures)) return false;
    await pause(SECOND_THOUGHT_MS);
  }
  return false;
}

/** The answer while no renderer is available; cached pages are still served. */
export function unavailable(request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent || response.destroyed) return;
  const language = languageOfPath(request.url ?? '/', request.headers['accept-language']);
  const body = errorPage(language);
  response.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': '5',
    'content-length': String(Buffer.byteLength(body)),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

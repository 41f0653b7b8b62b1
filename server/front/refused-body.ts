import type { IncomingMessage, ServerResponse } from 'node:http';
import { LARGEST_REQUEST } from '@/domain/images/upload';
import { say } from '@/i18n/staff/say';
import { languageOfPath } from '@/server/http/reader-address';

type MessageKey = string | readonly [key: string, values: Record<string, string | number>];

/**
 * Time for which the rest of a refused body is read and discarded, for clients that read the answer
 * only after sending.
 */
const DRAIN_MS = 2_000;
/** A client that sends nothing for this long is waiting for the answer. */
const IDLE_MS = 200;

const MEGABYTE = 1024 * 1024;

export const TOO_LARGE: RefusedBody = {
  status: 413,
  said: ['frame.tooLarge', { megabytes: Math.floor(LARGEST_REQUEST / MEGABYTE) }],
};

export const TOO_MANY: RefusedBody = { status: 429, said: 'frame.tooManyAtOnce' };

/** A refusal by the front, as message of the staff's site. */
export interface RefusedBody {
  status: 401 | 408 | 413 | 429;
  said: MessageKey;
  kind?: 'refused' | 'signedOut';
  /** Where to redirect to. */
  to?: string;
}

/**
 * Refuses a request whose body was not received: a message in the user's language, as JSON for a
 * script. Closes the connection, because the rest of the body is still on it.
 */
export function refuseBody(
  request: IncomingMessage,
  response: ServerResponse,
  { status, said, kind = 'refused', to }: RefusedBody,
): void {
  if (response.headersSent || response.destroyed) return;
  const message = say(languageOfPath('/', request.headers['accept-language']), said);
  const isScript = wantsJson(request);
  const body = isScript
    ? JSON.stringify({ status: kind, message, problems: {}, ...(to && { to }) })
    : `${message}\n`;
  response.writeHead(status, {
    'content-type': isScript ? 'application/json' : 'text/plain; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    connection: 'close',
    ...(status === 429 && { 'retry-after': '15' }),
  });
  response.write(body);
  drained(request).then(() => response.end());
}

/** Resolves when the rest of a body was discarded, or after a time limit. */
export function drained(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    if (request.complete || request.destroyed) return resolve();
    const end = () => {
      clearTimeout(last);
      clearTimeout(idle);
      resolve();
    };
    const last = setTimeout(end, DRAIN_MS);
    const idle = setTimeout(end, IDLE_MS);
    request.on('data', () => idle.refresh());
    for (const event of ['end', 'close', 'error']) request.once(event, end);
    request.unpipe();
    request.resume();
  });
}

/** Whether a script sent the request and expects JSON. */
export function wantsJson({ headers }: IncomingMessage): boolean {
  const accepted = `${headers.accept ?? ''} ${headers['content-type'] ?? ''}`;
  return accepted.includes('application/json');
}

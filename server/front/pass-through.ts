import { type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { pipeline, Transform } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { isRead } from '@/server/forged';
import { languageOfPath } from '@/server/reader-address';
import { errorPage } from '@/server/renderer/error-page';
import { packedStream } from './packed-stream';
import type { Renderers } from './renderers';

const MOST_TRIES = 3;
/** By then a renderer that died is known to be gone. */
const SECOND_THOUGHT_MS = 100;

/** The largest body that is let through at all; each form and upload has a bound of its own below it. */
const LARGEST_BODY = 256 * 1024 * 1024;

/** About one connection, or about a body: reads have none, and a second request must not hide in one. */
const HOP_BY_HOP = new Set([
  'connection',
  'content-length',
  'expect',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Hands a request whose answer may not be kept to a renderer as it is, and its answer back. `Host` stays; what a client
 * says of itself in `X-Forwarded-*` is overwritten unless a proxy of ours is trusted. A read is tried again when its
 * renderer went away; a write never is, since nobody knows how far it came.
 */
export async function passThrough(
  renderers: Renderers,
  trustProxy: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) return tooLarge(response);
  const tries = isRead(request) ? MOST_TRIES : 1;
  for (let tried = 0; tried < tries; tried++) {
    const renderer = await renderers.pick();
    if (!renderer) break;
    if (await handOver(renderer.port, renderers, trustProxy, request, response)) return;
    await pause(SECOND_THOUGHT_MS);
  }
  unavailable(request, response);
}

/** Resolves to false when the renderer was not there and the reader has been sent nothing yet. */
function handOver(
  port: number,
  { passingAgent: agent }: Renderers,
  trustProxy: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  return new Promise((resolve) => {
    const { method, url: path } = request;
    const headers = forwardedHeaders(request, trustProxy);
    const options = { host: '127.0.0.1', port, method, path, headers, agent };
    const outgoing = send(options, (incoming) => {
      const answered = Object.entries(incoming.headers).filter(
        ([name]) => name === 'content-length' || !HOP_BY_HOP.has(name),
      );
      const status = incoming.statusCode ?? 502;
      const plain = Object.fromEntries(answered);
      const packed = packedStream(request, status, plain);
      response.writeHead(status, packed?.headers ?? plain);
      const whole = () => resolve(true);
      if (packed) pipeline(incoming, packed.through, response, whole);
      else pipeline(incoming, response, whole);
    });
    outgoing.on('error', () => {
      if (response.headersSent) response.destroy();
      resolve(response.headersSent);
    });
    if (isRead(request)) outgoing.end();
    else pipeline(request, bounded(response), outgoing, () => undefined);
  });
}

/** A body without a stated length is counted on its way. */
function bounded(response: ServerResponse): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length;
      if (bytes <= LARGEST_BODY) return next(null, chunk);
      if (!response.headersSent) tooLarge(response);
      next(new Error('The body is too large.'));
    },
  });
}

function tooLarge(response: ServerResponse): void {
  response.writeHead(413, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end('This is larger than the 256 MB that can be sent at once.\n');
}

/** The answer while no renderer can be reached; cached pages are not concerned. */
export function unavailable(request: IncomingMessage, response: ServerResponse): void {
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

function forwardedHeaders(request: IncomingMessage, trustProxy: boolean) {
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => !HOP_BY_HOP.has(name)),
  );
  const length = request.headers['content-length'];
  if (!isRead(request) && length) headers['content-length'] = length;
  if (trustProxy) return headers;
  for (const name of Object.keys(headers)) {
    if (name.startsWith('x-forwarded-') || name === 'forwarded') delete headers[name];
  }
  return {
    ...headers,
    'x-forwarded-for': request.socket.remoteAddress ?? '',
    'x-forwarded-host': request.headers.host ?? '',
    'x-forwarded-proto': 'http',
  };
}

import { type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { pipeline, Transform } from 'node:stream';
import { LARGEST_REQUEST } from '@/domain/images/upload';
import { isRead } from '@/server/http/csrf';
import { BEGUN, FRONT_KEY } from '@/server/http/own-front';
import type { Taken } from './intake';
import { packedStream } from './packed-stream';
import type { Passing } from './passing';
import { drained, refuseBody, TOO_LARGE } from './refused-body';
import type { RendererProcess } from './renderer-process';

/** Time limit for a renderer to begin its answer to a read; writes may take longer. */
const READ_PATIENCE_MS = 60_000;
const WRITE_PATIENCE_MS = 600_000;

/**
 * Headers of one connection, or of a body: reads have none, and a hidden second request (request
 * smuggling) must be impossible.
 */
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

/** `failed`: the renderer was unavailable or died, and nothing was sent to the client yet. */
export type HandedOver = { is: 'answered' } | { is: 'failed'; hasBegun: boolean };

/** The body as far as it was read; null for a request without one. */
type Body = Exclude<Taken, { is: 'refused' }> | null;

/** Forwards one request to one renderer, and its answer back. Never rejects. */
export function handOver(
  passing: Passing,
  renderer: Pick<RendererProcess, 'port'>,
  request: IncomingMessage,
  response: ServerResponse,
  body: Body,
): Promise<HandedOver> {
  return new Promise((resolve) => {
    let hasBegun = false;
    const { agents, key } = passing.renderers;
    const agent = agents.of(request, body?.is ?? null);
    const headers = { ...forwardedHeaders(passing, request, body), [FRONT_KEY]: key };
    const { method, url: path } = request;
    const options = { host: '127.0.0.1', port: renderer.port, method, path, headers, agent };
    const outgoing = send(options, (incoming) => {
      clearTimeout(late);
      const answer = () =>
        answerWith(incoming, request, response, () => resolve({ is: 'answered' }));
      if (isRead(request)) answer();
      else passing.afterWrite().then(answer);
    });
    const patience = isRead(request) ? READ_PATIENCE_MS : WRITE_PATIENCE_MS;
    const late = setTimeout(() => outgoing.destroy(new Error('No answer in time.')), patience);
    // When the client disconnects, a read is aborted but a write is completed.
    const onClose = () => isRead(request) && outgoing.destroy();
    response.once('close', onClose);
    outgoing.on('information', ({ statusCode }) => {
      if (statusCode === BEGUN) hasBegun = true;
    });
    outgoing.on('error', () => {
      clearTimeout(late);
      response.off('close', onClose);
      const isOver = response.headersSent || response.destroyed;
      if (response.headersSent && request.complete) response.destroy();
      resolve(isOver ? { is: 'answered' } : { is: 'failed', hasBegun });
    });
    if (body === null) outgoing.end();
    else if (body.is === 'whole') outgoing.end(body.body);
    else sendOn(body.beginning, request, response, outgoing);
  });
}

function answerWith(
  incoming: IncomingMessage,
  request: IncomingMessage,
  response: ServerResponse,
  whenDone: () => void,
): void {
  if (response.headersSent || response.destroyed) {
    incoming.destroy();
    whenDone();
    return;
  }
  const answered = Object.entries(incoming.headers).filter(
    ([name]) => name === 'content-length' || !HOP_BY_HOP.has(name),
  );
  const status = incoming.statusCode ?? 502;
  const plain = Object.fromEntries(answered);
  const isEarly = !isRead(request) && !request.complete;
  const packed = isEarly ? null : packedStream(request, status, plain);
  if (isEarly) response.shouldKeepAlive = false;
  response.writeHead(status, packed?.headers ?? plain);
  if (isEarly) answerEarly(incoming, request, response, whenDone);
  else if (packed && request.method !== 'HEAD')
    pipeline(incoming, packed.through, response, whenDone);
  else pipeline(incoming, response, whenDone);
}

/**
 * Discards the rest of an upload after an early answer, since the client reads the answer only when
 * it has sent everything.
 */
function answerEarly(
  incoming: IncomingMessage,
  request: IncomingMessage,
  response: ServerResponse,
  whenDone: () => void,
): void {
  const end = () => drained(request).then(() => response.end(whenDone));
  incoming.pipe(response, { end: false });
  incoming.once('end', end).once('error', end);
}

/** Forwards the rest of a large body; without Content-Length it is counted on the way. */
function sendOn(
  beginning: Buffer,
  request: IncomingMessage,
  response: ServerResponse,
  outgoing: ReturnType<typeof send>,
): void {
  let bytes = beginning.length;
  const bounded = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length;
      if (bytes <= LARGEST_REQUEST) return next(null, chunk);
      refuseBody(request, response, TOO_LARGE);
      next(new Error('The body is too large.'));
    },
  });
  outgoing.write(beginning);
  // `pipeline` would close the client's connection and lose an answer to a partly read body.
  request.pipe(bounded).pipe(outgoing);
  const letRun = () => {
    request.unpipe(bounded);
    request.resume();
  };
  bounded.once('error', () => {
    letRun();
    outgoing.destroy();
  });
  outgoing.once('error', letRun);
  request.once('close', () => request.complete || outgoing.destroy());
}

function forwardedHeaders({ trustProxy, clients }: Passing, request: IncomingMessage, body: Body) {
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => !HOP_BY_HOP.has(name)),
  );
  const length = request.headers['content-length'];
  if (body?.is === 'whole') headers['content-length'] = String(body.body.length);
  else if (body && length) headers['content-length'] = length;
  const from = { 'x-forwarded-for': clients.of(request) };
  if (trustProxy) return { ...headers, ...from };
  for (const name of Object.keys(headers)) {
    if (name.startsWith('x-forwarded-') || name === 'forwarded') delete headers[name];
  }
  return {
    ...headers,
    ...from,
    'x-forwarded-host': request.headers.host ?? '',
    'x-forwarded-proto': 'http',
  };
}

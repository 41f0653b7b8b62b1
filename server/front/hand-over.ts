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

/** A renderer that begins no answer to a read by then never will; a write may be long work. */
const READ_PATIENCE_MS = 60_000;
const WRITE_PATIENCE_MS = 600_000;

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

/** `failed`: the renderer was not there or went away, and the sender has been told nothing yet. */
export type HandedOver = { is: 'answered' } | { is: 'failed'; hasBegun: boolean };

/** What was read of the body so far; null for a request without one. */
type Body = Exclude<Taken, { is: 'refused' }> | null;

/** Hands one request to one renderer, and its answer back. Never rejects. */
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
      answerWith(incoming, request, response, () => resolve({ is: 'answered' }));
    });
    const patience = isRead(request) ? READ_PATIENCE_MS : WRITE_PATIENCE_MS;
    const late = setTimeout(() => outgoing.destroy(new Error('No answer in time.')), patience);
    // Somebody who went away needs no page; what they sent is still done.
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
  else if (packed) pipeline(incoming, packed.through, response, whenDone);
  else pipeline(incoming, response, whenDone);
}

/** What is still being sent is wanted by nobody, but its sender hears the answer only when it is through. */
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

/** The rest of a large body follows its beginning; without a stated length it is counted on its way. */
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
  // No pipeline: it would end the sender's connection, and the answer with it, when a renderer has heard enough.
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

import { type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { pipeline } from 'node:stream';
import { languageOfPath } from '@/server/reader-address';
import { errorPage } from '@/server/renderer/error-page';
import type { Renderers } from './renderers';

const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'te']);

/**
 * Hands a request that may not be kept to a renderer as it is, and its answer back. `Host` stays; what a client says
 * of itself in `X-Forwarded-*` is overwritten unless a proxy of ours is trusted.
 */
export async function passThrough(
  renderers: Renderers,
  trustProxy: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const renderer = await renderers.pick();
  if (!renderer) return unavailable(request, response);
  await new Promise<void>((resolve) => {
    const outgoing = send(
      {
        host: '127.0.0.1',
        port: renderer.port,
        method: request.method,
        path: request.url,
        headers: forwardedHeaders(request, trustProxy),
        agent: renderers.agent,
      },
      (incoming) => {
        const headers = Object.entries(incoming.headers).filter(([name]) => !HOP_BY_HOP.has(name));
        response.writeHead(incoming.statusCode ?? 502, Object.fromEntries(headers));
        pipeline(incoming, response, () => resolve());
      },
    );
    outgoing.on('error', () => {
      if (response.headersSent) response.destroy();
      else unavailable(request, response);
      resolve();
    });
    pipeline(request, outgoing, () => undefined);
  });
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

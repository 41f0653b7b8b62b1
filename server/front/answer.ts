import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveMedia } from '@/server/media';
import { addressOf, canonicalPath } from '@/server/reader-address';
import { readerHeaders } from '@/server/reader-headers';
import { declaredQuery } from '@/server/reader-query';
import { simpleAnswer, splitTarget } from '@/server/simple-answer';
import type { Files } from './files';
import { encodingFor, isKnown, type Page, sendableOf } from './page';
import type { PageCache } from './page-cache';
import { passThrough, unavailable } from './pass-through';
import type { RenderedAnswer, Renderers } from './renderers';

export interface Front {
  cache: PageCache;
  files: Files;
  renderers: Renderers;
  siteUrl: string;
  trustProxy: boolean;
}

/**
 * Answers a request from memory if it can: the path that nearly every request takes, kept free of everything else.
 * @returns whether it was answered
 */
export function answerFromMemory(
  cache: PageCache,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  cache.refreshOnceATurn();
  const page = cache.hit(request.url ?? '');
  if (!page) return false;
  sendPage(page, request, response);
  return true;
}

/** Answers every other request: files, redirects, pages to be fetched, and what goes to a renderer as it is. */
export async function answerOtherwise(
  front: Front,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { cache, files, renderers, siteUrl, trustProxy } = front;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const url = request.url ?? '/';
  if (!isRead || !url.startsWith('/')) return passThrough(renderers, trustProxy, request, response);
  const [path, query] = splitTarget(url);
  if (await files.serve(request, response, path)) return;
  if (await serveMedia(request, response)) return;
  const address = addressOf(path);
  const simple = simpleAnswer(address, path, query, request.headers['accept-language']);
  if (simple) {
    const headers = { ...readerHeaders(siteUrl), ...simple.headers, 'content-length': '0' };
    response.writeHead(simple.status, headers);
    response.end();
    return;
  }
  const isPage =
    address.kind === 'reader' || (address.kind === 'plain' && !path.startsWith('/id/'));
  if (!isPage) return passThrough(renderers, trustProxy, request, response);
  const found = await cache.get(canonicalPath(path) + declaredQuery(path, query));
  const speaks = !found.kept && address.kind === 'plain' && found.answer.status === 404;
  if (speaks) return passThrough(renderers, trustProxy, request, response);
  if (found.kept) sendPage(found.page, request, response);
  else sendUnkept(found.answer, request, response);
}

function sendPage(page: Page, request: IncomingMessage, response: ServerResponse): void {
  const { headers } = request;
  const {
    headers: own,
    notModified,
    body,
  } = sendableOf(page, encodingFor(headers['accept-encoding']));
  if (
    (headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined) &&
    page.status === 200 &&
    isKnown(page, headers['if-none-match'], headers['if-modified-since'])
  ) {
    response.writeHead(304, notModified);
    response.end();
    return;
  }
  response.writeHead(page.status, own);
  if (request.method === 'HEAD') response.end();
  else response.end(body);
}

function sendUnkept(
  answer: RenderedAnswer,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (answer.status === 503 && answer.body.length === 0) {
    unavailable(request, response);
    return;
  }
  const length = ['content-length', String(answer.body.length)];
  response.writeHead(answer.status, [...answer.headers.flat(), ...length]);
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

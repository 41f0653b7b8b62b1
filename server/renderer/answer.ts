import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  newContext,
  type Problem,
  type RequestContext,
  withContext,
} from '@/cache/context';
import { log } from '@/server/log';
import { type AddressKind, addressOf, languageOfPath } from '@/server/reader-address';
import { declaredQuery } from '@/server/reader-query';
import { simpleAnswer, splitTarget } from '@/server/simple-answer';
import { type Captured, capture } from './captured';
import { errorPage } from './error-page';
import { dropTrustedHeaders, isForged } from './forged';
import { readerHeaders } from '@/server/reader-headers';
import { withoutRuntime } from './strip';

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const MOST_TAGS = 100;
const KEPT_STATUSES = new Set([200, 308, 404, 410]);
const PROBLEM_STATUS: Record<Problem, number> = {
  missing: 404,
  malformed: 400,
  withdrawn: 410,
  broken: 500,
};

/** Answers one request of the front (or of a reader, when the renderer runs alone). Never rejects. */
export async function answer(
  next: NextHandler,
  siteUrl: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path, query] = splitTarget(request.url ?? '/');
  const address = addressOf(path);
  if (isForged(request, siteUrl)) return refuse(response, siteUrl);
  dropTrustedHeaders(request);
  if (address.kind === 'inner') return next(request, response);
  const isHead = request.method === 'HEAD';
  if (!isHead && request.method !== 'GET') return refuseMethod(response, siteUrl);
  const simple = simpleAnswer(address, path, query, request.headers['accept-language']);
  if (simple) return send(response, siteUrl, { ...simple, body: Buffer.alloc(0) }, isHead);
  request.method = 'GET';
  const finished = await render(next, request, response, { address, path, query });
  return send(response, siteUrl, finished, isHead);
}

interface Finished {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

async function render(
  next: NextHandler,
  request: IncomingMessage,
  response: ServerResponse,
  { address, path, query }: { address: AddressKind; path: string; query: string },
): Promise<Finished> {
  const acceptLanguage = String(request.headers['accept-language'] ?? '');
  const language =
    address.kind === 'reader' ? address.language : languageOfPath(path, acceptLanguage);
  const ask = async (url: string, context: RequestContext): Promise<Captured> => {
    request.url = url;
    return capture(response, (captured) => withContext(context, () => next(request, captured)));
  };
  const problemPage = async (problem: Problem, tags: Iterable<string>): Promise<Finished> => {
    const context = newContext({ problem, status: PROBLEM_STATUS[problem], tags: new Set(tags) });
    const frame = languageOfPath(path, acceptLanguage);
    const captured = await ask(`/${frame}/problem/${problem}`, context);
    if (captured.status >= 500) throw new Error(`The page about "${problem}" failed as well.`);
    return finish(captured, context, address.kind === 'reader' && problem === 'missing');
  };
  try {
    if (address.kind === 'malformed') return await problemPage('malformed', []);
    if (address.kind === 'missing') return await problemPage('missing', []);
    const context = newContext({ acceptLanguage });
    const captured = await ask(path + declaredQuery(path, query), context);
    if (captured.status >= 500) throw new Error(`Next answered ${captured.status}.`);
    const isEmpty = captured.body.length === 0;
    if (isEmpty && captured.status === 404) return await problemPage('missing', context.tags);
    if (isEmpty && captured.status === 400) return await problemPage('malformed', context.tags);
    if (isEmpty && captured.status === 410) return await problemPage('withdrawn', context.tags);
    return finish(captured, context, mayBeKept(address, path));
  } catch (error) {
    log.error({ err: error, path }, 'a page failed');
    return {
      status: 500,
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
      body: Buffer.from(errorPage(languageOfPath(path, acceptLanguage) || language)),
    };
  }
}

function finish(captured: Captured, context: RequestContext, mayKeep: boolean): Finished {
  const status = context.status === 200 ? captured.status : context.status;
  const type = String(captured.headers['content-type'] ?? '');
  const isPage = type.startsWith('text/html');
  const location = context.location ?? captured.headers.location;
  const keeps = mayKeep && KEPT_STATUSES.has(status) && context.tags.size <= MOST_TAGS;
  const headers: Record<string, string> = {
    'cache-control': keeps ? cacheControl(isPage) : 'no-store',
  };
  if (mayKeep && context.tags.size > MOST_TAGS) log.warn({ tags: context.tags.size }, 'too many tags');
  if (typeof location === 'string') headers.location = location;
  if (keeps) headers['surrogate-key'] = [...context.tags].sort().join(' ');
  if (keeps && context.expiresAt !== null) headers['x-vitrine-until'] = String(context.expiresAt);
  for (const name of ['last-modified', 'x-robots-tag', 'vary']) {
    const value = captured.headers[name];
    if (typeof value === 'string' && !(isPage && name === 'vary')) headers[name] = value;
  }
  if (typeof location === 'string') return { status, headers, body: Buffer.alloc(0) };
  headers['content-type'] = type;
  const body = isPage ? Buffer.from(withoutRuntime(captured.body.toString('utf8'))) : captured.body;
  return { status, headers, body };
}

/** Pages are asked about every time (a 304 is cheap); feed readers are told to wait a quarter of an hour. */
function cacheControl(isPage: boolean): string {
  return isPage ? 'public, max-age=0, must-revalidate' : 'public, max-age=900';
}

/** Only what is the same for everyone may be kept; `/id/{id}` answers by the reader's languages. */
function mayBeKept(address: AddressKind, path: string): boolean {
  if (address.kind === 'reader') return true;
  return address.kind === 'plain' && (!path.startsWith('/id/') || path.endsWith('.jsonld'));
}

function refuse(response: ServerResponse, siteUrl: string): void {
  const body = Buffer.from('This request did not come from this site itself, so nothing was done.\n');
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  send(response, siteUrl, { status: 403, headers, body }, false);
}

function refuseMethod(response: ServerResponse, siteUrl: string): void {
  const headers = { allow: 'GET, HEAD', 'cache-control': 'no-store' };
  send(response, siteUrl, { status: 405, headers, body: Buffer.alloc(0) }, false);
}

function send(
  response: ServerResponse,
  siteUrl: string,
  { status, headers, body }: Finished,
  isHead: boolean,
): void {
  response.writeHead(status, {
    ...readerHeaders(siteUrl),
    ...headers,
    'content-length': String(body.length),
  });
  response.end(isHead ? undefined : body);
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseCursor } from '@/domain/reader/cursor';
import { isRead } from '@/server/http/csrf';
import type { Files } from '@/server/http/files';
import { serveMedia } from '@/server/http/media';
import { plainBody } from '@/server/http/page';
import { type AddressKind, addressOf, languageOfPath } from '@/server/http/reader-address';
import { readerHeaders } from '@/server/http/reader-headers';
import { declaredQuery } from '@/server/http/reader-query';
import { type Refusal, refusal } from '@/server/http/refusal';
import {
  answerInBestLanguage,
  type SimpleAnswer,
  shortAnswer,
  simpleAnswer,
  splitTarget,
} from '@/server/http/simple-answer';
import type { PageCache } from './cache/page-cache';
import { passThrough, unavailable } from './pass-through';
import type { Passing } from './passing';
import type { PublicMedia } from './public-media';
import type { RenderedAnswer } from './rendered-answer';
import { sendPage } from './send-page';
import type { SiteSettingsReader } from './site-facts';

export interface Front {
  cache: PageCache;
  facts: SiteSettingsReader;
  files: Files;
  passing: Passing;
  media: PublicMedia;
  siteUrl: string;
}

const NOTHING = Buffer.alloc(0);

/** Headers sent only with a page's body: the policy contains hashes of its styles. */
const OF_BODY = new Set(['content-type', 'content-security-policy']);

/**
 * Answers a request from memory if possible: nearly all requests take this path, so it does nothing
 * else.
 * @returns whether it was answered
 */
export function answerFromMemory(
  cache: PageCache,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (!isRead(request)) return false;
  cache.refreshOnceATurn();
  const page = cache.hit(request.url ?? '');
  if (!page) return false;
  sendPage(page, request, response);
  return true;
}

/**
 * Answers every other request: refusals, files, redirects, pages to be rendered, and responses that
 * depend on the reader.
 */
export async function answerOtherwise(
  front: Front,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { cache, files, siteUrl } = front;
  const [path, query] = splitTarget(request.url ?? '/');
  const address = addressOf(path);
  const refused = refusal(request, siteUrl, address);
  if (refused) return sendWhole(refused, siteUrl, request, response);
  if (await files.serve(request, response, path)) return;
  if (path.startsWith('/media/')) {
    if (await serveMedia(request, response, path, front.media.find)) return;
    return passThrough(front.passing, request, response);
  }
  const accepted = request.headers['accept-language'];
  // `/de-opstand` could be a language tag, but a redirect made by staff takes precedence.
  const made =
    address.kind === 'elsewhere' && address.forNow ? madeByHand(front, path, query) : null;
  if (made) return sendWhole({ ...made, body: NOTHING }, siteUrl, request, response);
  const simple = simpleAnswer(address, path, query, accepted, () => front.facts.offered());
  if (simple) return sendWhole({ ...simple, body: NOTHING }, siteUrl, request, response);
  const other = address.kind === 'missing' ? notOfASite(front, path, query, accepted) : null;
  if (other) return sendWhole({ ...other, body: NOTHING }, siteUrl, request, response);
  const problem = problemWith(front, address, query);
  if (problem) return sendProblem(front, problem, path, request, response);
  const isKept =
    address.kind === 'reader' || (address.kind === 'plain' && !address.path.startsWith('/id/'));
  if (!isKept) return passThrough(front.passing, request, response);
  const top = topOfList(front, address.path, query);
  if (top) return sendWhole({ ...top, body: NOTHING }, siteUrl, request, response);
  const found = await cache.get(address.path + declaredQuery(address.path, query));
  if (found.kept) return sendPage(found.page, request, response);
  const speaks = address.kind === 'plain' && found.answer.status === 404;
  if (speaks) return sendProblem(front, 'missing', path, request, response);
  return sendUnkept(found.answer, request, response);
}

const PROBLEM_STATUS = { missing: 404, malformed: 400 } as const;

/** What is wrong with an address regardless of the page, found without rendering. */
function problemWith(
  { facts }: Front,
  address: AddressKind,
  query: string,
): keyof typeof PROBLEM_STATUS | null {
  if (address.kind === 'missing' || address.kind === 'malformed') return address.kind;
  if (address.kind !== 'reader' && address.kind !== 'plain') return null;
  if (!facts.mayExist(address.path)) return 'missing';
  const before = new URLSearchParams(declaredQuery(address.path, query)).get('before');
  return before === null || parseCursor(before) ? null : 'malformed';
}

/**
 * Redirects a list page with an unknown cursor to the start of the list, because anybody can make
 * up cursors without end, and each would cost a render.
 */
function topOfList({ facts }: Front, path: string, query: string): SimpleAnswer | null {
  const asked = new URLSearchParams(declaredQuery(path, query));
  const before = parseCursor(asked.get('before') ?? '');
  if (!before || facts.isPlace(before)) return null;
  asked.delete('before');
  const location = asked.size > 0 ? `${path}?${asked}` : path;
  return { status: 307, headers: { location, 'cache-control': 'no-store' } };
}

/** A redirect made by staff, or from an address without its language. */
function notOfASite(
  front: Front,
  path: string,
  query: string,
  accepted: string | undefined,
): SimpleAnswer | null {
  const short = madeByHand(front, path, query);
  return short ?? answerInBestLanguage(path, query, accepted, () => front.facts.offered());
}

function madeByHand({ facts }: Front, path: string, query: string): SimpleAnswer | null {
  const target = facts.redirect(path);
  return target === null ? null : shortAnswer(target, query);
}

/**
 * Answers unknown addresses with one cached page per language, so that probing costs no render. The
 * answer depends on the reader's languages and on later publications, so nobody may cache it.
 */
async function sendProblem(
  { cache, facts, siteUrl }: Front,
  problem: keyof typeof PROBLEM_STATUS,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const language = languageOfPath(path, request.headers['accept-language'], facts.offered());
  const found = await cache.get(`/${language}/problem/${problem}`);
  if (!found.kept) return sendUnkept(found.answer, request, response);
  const ofPage = found.page.headers.filter(([name]) => OF_BODY.has(name));
  const headers = {
    ...Object.fromEntries(ofPage),
    ...{ 'cache-control': 'no-store', vary: 'Accept-Language' },
  };
  const answer = { status: PROBLEM_STATUS[problem], headers, body: plainBody(found.page) };
  return sendWhole(answer, siteUrl, request, response);
}

function sendWhole(
  { status, headers, body }: Refusal,
  siteUrl: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const length = status === 204 ? {} : { 'content-length': String(body.length) };
  // An unread body must not keep the connection open.
  if (!isRead(request)) response.shouldKeepAlive = false;
  response.writeHead(status, { ...readerHeaders(siteUrl), ...headers, ...length });
  response.end(request.method === 'HEAD' ? undefined : body);
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

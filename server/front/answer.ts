import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { parseCursor } from '@/domain/reader/cursor';
import { isPosition } from '@/domain/reader/list-position-queries';
import type { RequestCounter } from '@/domain/statistics/request-counter';
import { isRead } from '@/server/http/csrf';
import { answerAtGate, type Gate, NOTHING, sendWhole } from '@/server/http/gate';
import { plainBody } from '@/server/http/page';
import { languageOfPath } from '@/server/http/reader-address';
import { declaredQuery, isSearch } from '@/server/http/reader-query';
import type { WholeAnswer } from '@/server/http/refusal';
import { type Target, targetOf } from '@/server/http/request-target';
import type { PageCache } from './cache/page-cache';
import type { KnownAddresses } from './known-addresses';
import type { Seen } from './metrics/requests';
import { packedStream } from './packed-stream';
import { passThrough, unavailable } from './pass-through';
import type { Passing } from './passing';
import type { RenderedAnswer } from './rendered-answer';
import type { SearchShare } from './search-share';
import { sendPage } from './send-page';

export interface Front {
  cache: PageCache;
  gate: Gate;
  addresses: KnownAddresses;
  passing: Passing;
  searches: SearchShare;
  counter: RequestCounter;
}

/** Headers sent only with a page's body: the policy contains hashes of its styles. */
const OF_BODY = new Set(['content-type', 'content-security-policy']);

/**
 * Answers a request from memory if possible: nearly all requests take this path, so it does nothing
 * else.
 * @returns whether it was answered
 */
export function answerFromMemory(
  { cache, counter }: Pick<Front, 'cache' | 'counter'>,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (!isRead(request) || !cache.isCertain) return false;
  cache.refreshOnceATurn();
  const page = cache.hit(request.url ?? '');
  if (!page) return false;
  sendPage(page, request, response);
  if (page.status === 200) counter.note(page.key, request);
  return true;
}

/**
 * Answers every other request: what the gate answers, pages to be rendered, and responses that
 * depend on the reader.
 * @param seen told what answers
 */
export async function answerOtherwise(
  front: Front,
  request: IncomingMessage,
  response: ServerResponse,
  seen: Seen = { by: 'gate' },
): Promise<void> {
  const { cache, gate } = front;
  const target = targetOf(request);
  if (await answerAtGate(gate, request, response, target)) return;
  const { address, path, query } = target;
  const problem = await problemWith(front, target);
  if (problem) return sendProblem(front, problem, path, request, response);
  const isKept =
    address.kind === 'reader' || (address.kind === 'plain' && !address.path.startsWith('/id/'));
  if (!isKept) {
    seen.by = 'passed on';
    return passThrough(front.passing, request, response);
  }
  const top = await topOfList(address.path, query);
  if (top) {
    sendWhole(gate, top, request, response);
    return;
  }
  const key = address.path + declaredQuery(address.path, query);
  seen.by = 'render';
  if (isSearch(address.path)) return answerSearch(front, key, request, response);
  const found = await cache.get(key);
  seen.by = found.from;
  const { status } = found.kept ? found.page : found.answer;
  if (status === 200) front.counter.note(address.path, request);
  if (found.kept) return sendPage(found.page, request, response);
  const speaks = address.kind === 'plain' && found.answer.status === 404;
  if (speaks) return sendProblem(front, 'missing', path, request, response);
  return sendUnkept(found.answer, request, response);
}

/** A search goes past the page cache, and has to wait when searches take too much time. */
async function answerSearch(
  front: Front,
  key: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { renderers } = front.passing;
  const answer = await front.searches.run(() => renderers.render(key));
  if (answer?.status === 200) front.counter.note(key.split('?', 1)[0] ?? '', request);
  if (answer) return sendUnkept(answer, request, response);
  response.setHeader('retry-after', String(front.searches.retryAfter));
  return sendProblem(front, 'busy', key, request, response);
}

const PROBLEM_STATUS = { missing: 404, malformed: 400, busy: 429 } as const;

/** What is wrong with an address regardless of the page, found without rendering. */
async function problemWith(
  { addresses }: Front,
  { address, query }: Target,
): Promise<'missing' | 'malformed' | null> {
  if (address.kind === 'missing' || address.kind === 'malformed') return address.kind;
  if (address.kind !== 'reader' && address.kind !== 'plain') return null;
  if (!(await addresses.mayExist(address.path))) return 'missing';
  const before = new URLSearchParams(declaredQuery(address.path, query)).get('before');
  return before === null || parseCursor(before) ? null : 'malformed';
}

/**
 * Redirects a list page with an unknown cursor to the start of the list, because anybody can make
 * up cursors without end, and each would cost a render.
 */
async function topOfList(path: string, query: string): Promise<WholeAnswer | null> {
  const asked = new URLSearchParams(declaredQuery(path, query));
  const before = parseCursor(asked.get('before') ?? '');
  if (!before || (await isPosition(before))) return null;
  asked.delete('before');
  const location = asked.size > 0 ? `${path}?${asked}` : path;
  return { status: 307, headers: { location, 'cache-control': 'no-store' }, body: NOTHING };
}

/**
 * Answers unknown addresses with one cached page per language, so that probing costs no render. The
 * answer depends on the reader's languages and on later publications, so nobody may cache it.
 */
async function sendProblem(
  { cache, gate }: Front,
  problem: keyof typeof PROBLEM_STATUS,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const language = languageOfPath(path, request.headers['accept-language'], await gate.offered());
  const found = await cache.get(`/${language}/problem/${problem}`);
  if (!found.kept) return sendUnkept(found.answer, request, response);
  const ofPage = found.page.headers.filter(([name]) => OF_BODY.has(name));
  const headers = {
    ...Object.fromEntries(ofPage),
    ...{ 'cache-control': 'no-store', vary: 'Accept-Language' },
  };
  const answer = { status: PROBLEM_STATUS[problem], headers, body: plainBody(found.page) };
  sendWhole(gate, answer, request, response);
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
  const packed = packedStream(request, answer.status, Object.fromEntries(answer.headers));
  if (packed) {
    response.writeHead(answer.status, packed.headers);
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    pipeline(packed.through, response, () => undefined);
    packed.through.end(answer.body);
    return;
  }
  const length = ['content-length', String(answer.body.length)];
  response.writeHead(answer.status, [...answer.headers.flat(), ...length]);
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

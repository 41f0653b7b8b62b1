/**
 * What becomes of a page of the staff's site that is not there, is not allowed, or fails: Next would send it without
 * text until scripts run. A page about the problem is asked for instead, within the staff's site.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { newContext, type RequestContext, type StaffProblem, withContext } from '@/cache/context';
import { log } from '@/server/log';
import { languageOfPath } from '@/server/reader-address';
import type { RendererSite } from './answer';
import { capture } from './captured';
import { errorPage } from './error-page';

/** Set while Next answers: the answer was held back, and why. */
export interface Failed {
  problem: StaffProblem | null;
}

/**
 * Lets the request context decide status and location at the moment when headers go out, and holds back a page
 * without text.
 * @returns filled once Next has ended the answer
 */
export function applyContext(response: ServerResponse, context: RequestContext): Failed {
  const { writeHead, write, end } = response;
  const failed: Failed = { problem: null };
  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      const given = rest.find((each) => typeof each === 'object' && each !== null) ?? {};
      const headers: Record<string, string> = { ...given };
      const type = String(headers['content-type'] ?? response.getHeader('content-type') ?? '');
      failed.problem =
        type === '' || type.startsWith('text/html') ? problemOf(status, context) : null;
      if (failed.problem) return response;
      const asked = context.status === 200 ? status : context.status;
      if (context.location && asked >= 300 && asked < 400) headers.location = context.location;
      return writeHead.call(response, asked, headers);
    },
    write(...parts: unknown[]) {
      if (!response.headersSent && !failed.problem) response.writeHead(response.statusCode);
      return failed.problem !== null || Reflect.apply(write, response, parts);
    },
    end(...parts: unknown[]) {
      if (!response.headersSent && !failed.problem) response.writeHead(response.statusCode);
      if (!failed.problem) return Reflect.apply(end, response, parts);
      Object.assign(response, { writeHead, write, end });
      const last = parts.at(-1);
      if (typeof last === 'function') process.nextTick(() => last());
      return response;
    },
  });
  return failed;
}

/** Sends the page about a problem; when that fails too, one that rests on nothing. */
export async function answerProblem(
  { next }: RendererSite,
  request: IncomingMessage,
  response: ServerResponse,
  problem: StaffProblem,
  headers: Record<string, string>,
): Promise<void> {
  if (problem === 'broken')
    log.error({ path: request.url }, 'a page of the staff\u2019s site failed');
  const isHead = request.method === 'HEAD';
  const context = newContext({ staffProblem: problem, status: STATUS[problem] });
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.statusCode = 200;
  asksForPage(request);
  const page = await capture(response, (held) =>
    withContext(context, () => next(request, held)),
  ).catch(() => null);
  const isMade = page !== null && page.status < 500 && page.body.length > 0;
  const language = languageOfPath('/', String(request.headers['accept-language'] ?? ''));
  const body = isMade ? page.body : Buffer.from(errorPage(language));
  response.writeHead(STATUS[problem], {
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(body.length),
  });
  response.end(isHead ? undefined : body);
}

const STATUS: Record<StaffProblem, number> = { forbidden: 403, missing: 404, broken: 500 };

/** Of a page that threw, the context still knows whether it was because of a right or a missing row. */
function problemOf(status: number, context: RequestContext): StaffProblem | null {
  if (status === 404) return context.staffProblem === null ? 'missing' : null;
  if (status < 500) return null;
  if (context.status === 403) return 'forbidden';
  return context.status === 404 ? 'missing' : 'broken';
}

/** Whatever was asked, the page about it is a plain GET; the body of a post has been read by now. */
function asksForPage(request: IncomingMessage): void {
  request.method = 'GET';
  request.url = '/admin/problem';
  for (const name of ['content-type', 'content-length', 'next-action', 'transfer-encoding']) {
    delete request.headers[name];
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type FormAgain,
  newContext,
  type Problem,
  type RequestContext,
  withContext,
} from '@/cache/context';
import { SITE } from '@/cache/tags';
import type { HouseStyle } from '@/domain/house-style/house-style';
import { getHouseStyle } from '@/domain/house-style/queries';
import { errorPage } from '@/server/http/error-page';
import {
  type AddressKind,
  isSwitchedOff,
  languageOfPath,
  type Offered,
} from '@/server/http/reader-address';
import { NO_FRAME, readerPolicy } from '@/server/http/reader-headers';
import { declaredQuery } from '@/server/http/reader-query';
import { log } from '@/server/log';
import { type Captured, capture } from './captured';
import type { ReaderScript } from './reader-script';
import { withoutRuntime } from './strip';
import type { Styles } from './styles';

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A complete answer. */
export interface Finished {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export interface Asked {
  address: AddressKind;
  path: string;
  query: string;
  offered: Offered;
  /** Null in development, where pages keep Next's style sheets so that they reload. */
  parts: PageParts | null;
}

/** What the renderer puts into pages. */
export interface PageParts {
  styles: Styles;
  script: ReaderScript;
}

const MOST_TAGS = 100;
const KEPT_STATUSES = new Set([200, 308, 404, 410]);
/** The error pages with which the front answers by itself. */
const PROBLEM_PAGE = /^\/[^/]+\/problem\/(missing|malformed|busy)$/;

const PROBLEM_STATUS: Record<Problem, number> = {
  missing: 404,
  malformed: 400,
  withdrawn: 410,
  broken: 500,
  busy: 429,
};
/** The error page for a route handler's empty answer, by status. */
const PROBLEM_OF_EMPTY = new Map<number, Problem>([
  [400, 'malformed'],
  [404, 'missing'],
  // An address that is only posted to.
  [405, 'missing'],
  [410, 'withdrawn'],
]);

/**
 * Lets Next render an address and completes the answer: status, tags and headers from the request
 * context, pages without Next's runtime, and an error page in the reader's language where there is
 * none.
 * @returns never rejects; a failing page becomes a 500 that is not cached
 */
export async function render(
  next: NextHandler,
  request: IncomingMessage,
  response: ServerResponse,
  asked: Asked,
): Promise<Finished> {
  const { address, path, query, offered } = asked;
  const acceptLanguage = String(request.headers['accept-language'] ?? '');
  const language = languageOfPath(path, acceptLanguage, offered);
  const ask = (url: string, context: RequestContext): Promise<Captured> => {
    request.url = url;
    return capture(response, (captured) => withContext(context, () => next(request, captured)));
  };
  const [, own] = PROBLEM_PAGE.exec(path) ?? [];
  const problemPage = async (
    problem: Problem,
    tags: Iterable<string> = [],
    isPassing = false,
  ): Promise<Finished> => {
    const status = PROBLEM_STATUS[problem];
    const context = newContext({ problem, status, tags: new Set(tags), isPassing });
    request.method = 'GET';
    const captured = await ask(`/${language}/problem/${problem}`, context);
    if (captured.status >= 500) throw new Error(`The page about "${problem}" failed as well.`);
    const mayKeep = address.kind === 'reader' && (own !== undefined || problem !== 'malformed');
    return finish(captured, context, mayKeep, await partsFor(asked.parts, context));
  };
  const shownAgain = async (again: FormAgain): Promise<Finished> => {
    request.method = 'GET';
    const context = newContext({ again, status: again.status });
    const captured = await ask(again.page, context);
    return finish(captured, context, false, await partsFor(asked.parts, context));
  };
  try {
    if (own) return await problemPage(own === 'malformed' || own === 'busy' ? own : 'missing');
    if (address.kind === 'malformed') return await problemPage('malformed');
    if (address.kind === 'missing') return await problemPage('missing');
    if (isSwitchedOff(address, offered)) return await problemPage('missing', [SITE]);
    const context = newContext();
    const target = 'path' in address ? address.path : path;
    const captured = await ask(target + declaredQuery(target, query), context);
    if (captured.status >= 500) throw new Error(`Next answered ${captured.status}.`);
    const { again } = context;
    if (again) return await shownAgain(again);
    const problem = captured.body.length === 0 ? PROBLEM_OF_EMPTY.get(captured.status) : undefined;
    if (problem) return await problemPage(problem, context.tags, context.isPassing);
    // In the reader's language, since the text's language would reveal that the link existed.
    if (address.kind === 'shared' && context.status === 404) return await problemPage('missing');
    const dressed = await partsFor(asked.parts, context);
    return finish(captured, context, mayBeKept(address), dressed);
  } catch (error) {
    log.error({ err: error, path: loggedPath(address, path) }, 'a page failed');
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
    return { status: 500, headers, body: Buffer.from(errorPage(language)) };
  }
}

interface StyledParts extends PageParts {
  style: HouseStyle;
}

/** The same with the house style, which the page's tags then cover. */
async function partsFor(
  parts: PageParts | null,
  context: RequestContext,
): Promise<StyledParts | null> {
  return parts && { ...parts, style: await withContext(context, getHouseStyle) };
}

/** Without what is secret in it. */
function loggedPath(address: AddressKind, path: string): string {
  if (address.kind === 'shared') return '/preview/…';
  return address.kind === 'follow' ? `/${address.language}/follow/…` : path;
}

function finish(
  captured: Captured,
  context: RequestContext,
  mayKeep: boolean,
  parts: StyledParts | null,
): Finished {
  const status = context.status === 200 ? captured.status : context.status;
  const type = String(captured.headers['content-type'] ?? '');
  const isPage = type.startsWith('text/html');
  const location = context.location ?? captured.headers.location;
  const hasTooMany = context.tags.size > MOST_TAGS;
  if (mayKeep && hasTooMany) log.warn({ tags: context.tags.size }, 'a page has too many tags');
  const isKeptStatus =
    KEPT_STATUSES.has(status) || ([400, 429].includes(status) && context.problem !== null);
  const keeps = mayKeep && isKeptStatus && !hasTooMany && !context.isPassing;
  const headers: Record<string, string> = {
    'cache-control': keeps ? cacheControl(isPage) : 'no-store',
  };
  if (keeps) headers['surrogate-key'] = [...context.tags].sort().join(' ');
  if (keeps && context.expiresAt !== null) headers['x-vitrine-until'] = String(context.expiresAt);
  // Others may show images of public pages, as those of the media.
  if (type.startsWith('image/')) headers['cross-origin-resource-policy'] = 'cross-origin';
  const modified = captured.headers['last-modified'];
  if (typeof modified === 'string') headers['last-modified'] = modified;
  const links = captured.headers.link;
  if (!isPage && typeof links === 'string') headers.link = links;
  if (context.variesByLanguage) headers.vary = 'Accept-Language';
  if (typeof location === 'string') {
    headers.location = location;
    return { status, headers, body: Buffer.alloc(0) };
  }
  headers['content-type'] = type;
  if (!isPage || parts === null) return { status, headers, body: captured.body };
  const { html, source } = parts.styles.into(
    withoutRuntime(captured.body.toString('utf8')),
    parts.style,
  );
  if (source) headers['content-security-policy'] = readerPolicy(NO_FRAME, source);
  return { status, headers, body: Buffer.from(parts.script.into(html)) };
}

/** Browsers revalidate pages every time (a 304 is cheap); feed readers every quarter hour. */
function cacheControl(isPage: boolean): string {
  return isPage ? 'public, max-age=0, must-revalidate' : 'public, max-age=900';
}

/** Only answers that are the same for everyone are cached; `/id/{id}` depends on the reader. */
function mayBeKept(address: AddressKind): boolean {
  if (address.kind === 'reader') return true;
  return address.kind === 'plain' && !address.path.startsWith('/id/');
}

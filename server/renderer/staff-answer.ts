import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { newContext, type RequestContext, withContext } from '@/cache/context';
import { dropTrustedHeaders } from '@/server/forged';
import { log } from '@/server/log';
import { languageOfPath } from '@/server/reader-address';
import { previewHeaders, staffHeaders, staffPolicy } from '@/server/staff-headers';
import type { RendererSite } from './answer';
import { capture } from './captured';
import { errorPage } from './error-page';
import { withoutRuntime } from './strip';

/** A draft as readers would see it, to be shown in a frame of the staff's site. */
const PREVIEW = /^\/admin\/.+\/preview\/page(\?|$)/;

/**
 * Answers a request to the staff's site: Next's runtime stays in its pages and is named to the browser by a nonce,
 * the status comes from the request context, nothing may be kept. Bodies stream in both directions.
 * @param target path in canonical form, and the query
 */
export async function answerStaff(
  site: RendererSite,
  request: IncomingMessage,
  response: ServerResponse,
  target: string,
): Promise<void> {
  const nonce = randomBytes(16).toString('base64');
  believeOnlyOurselves(site, request, nonce);
  const context = newContext();
  request.url = target;
  if (PREVIEW.test(target)) return answerPreview(site, request, response, context);
  if (!site.isDevelopment) secure(response, staffHeaders(site.siteUrl, nonce, formTargets()));
  applyContext(request, response, context);
  await withContext(context, () => site.next(request, response));
}

async function answerPreview(
  { next, siteUrl, isDevelopment }: RendererSite,
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
): Promise<void> {
  const isHead = request.method === 'HEAD';
  request.method = 'GET';
  const found = await capture(response, (held) => withContext(context, () => next(request, held)));
  const status = context.status === 200 ? found.status : context.status;
  const type = String(found.headers['content-type'] ?? 'text/html; charset=utf-8');
  const location = context.location ?? found.headers.location;
  const page = found.body.toString('utf8');
  const body = isDevelopment || !type.startsWith('text/html') ? page : withoutRuntime(page);
  response.writeHead(status, {
    ...previewHeaders(siteUrl),
    'content-type': type,
    ...(location ? { location: String(location) } : {}),
  });
  response.end(isHead ? undefined : body);
}

/** Next takes the site's address from these headers; a client does not get to say it. */
function believeOnlyOurselves(site: RendererSite, request: IncomingMessage, nonce: string): void {
  const { host, origin, protocol } = new URL(site.siteUrl);
  dropTrustedHeaders(request, true);
  request.headers.host = host;
  request.headers['x-forwarded-host'] = host;
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  if (request.method !== 'GET' && request.method !== 'HEAD') request.headers.origin = origin;
  if (!site.isDevelopment) {
    request.headers['content-security-policy'] = staffPolicy(nonce, formTargets());
  }
}

/** A sign-in form may lead on to the provider of sign-in that the operator chose. */
function formTargets(): string[] {
  const issuer = process.env.OIDC_ISSUER;
  return issuer ? [new URL(issuer).origin] : [];
}

function secure(response: ServerResponse, headers: Record<string, string>): void {
  const { setHeader } = response;
  for (const [name, value] of Object.entries(headers)) setHeader.call(response, name, value);
  // Next sets a Cache-Control of its own on pages.
  response.setHeader = (name, value) =>
    name.toLowerCase() in headers ? response : setHeader.call(response, name, value);
}

/** Lets the request context decide status and location at the moment when headers go out. */
function applyContext(
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
): void {
  const { writeHead, write, end } = response;
  let isReplaced = false;
  const head = (status: number, headers: Record<string, string | string[]>) => {
    const asked = context.status === 200 ? status : context.status;
    if (context.location && asked >= 300 && asked < 400) headers.location = context.location;
    isReplaced = status >= 500;
    if (!isReplaced) return writeHead.call(response, asked, headers);
    log.error({ path: request.url, status }, 'a page of the staff\u2019s site failed');
    for (const name of ['content-length', 'content-encoding']) response.removeHeader(name);
    return writeHead.call(response, status, { 'content-type': 'text/html; charset=utf-8' });
  };
  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      const given = rest.find((each) => typeof each === 'object' && each !== null) ?? {};
      return head(status, { ...given });
    },
    write(...parts: unknown[]) {
      if (!response.headersSent) response.writeHead(response.statusCode);
      return isReplaced || Reflect.apply(write, response, parts);
    },
    end(...parts: unknown[]) {
      if (!response.headersSent) response.writeHead(response.statusCode);
      if (!isReplaced) return Reflect.apply(end, response, parts);
      const language = languageOfPath('/', String(request.headers['accept-language'] ?? ''));
      return end.call(response, errorPage(language), 'utf8');
    },
  });
}

import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { newContext, type RequestContext, withContext } from '@/cache/context';
import { dropTrustedHeaders } from '@/server/forged';
import { previewHeaders, staffHeaders, staffPolicy } from '@/server/staff-headers';
import type { RendererSite } from './answer';
import { capture } from './captured';
import { answerProblem, applyContext } from './staff-problem';
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
  believeOnlyOurselves(site, request, target, nonce);
  const context = newContext();
  request.url = target;
  if (PREVIEW.test(target)) return answerPreview(site, request, response, context);
  const headers = site.isDevelopment ? {} : staffHeaders(site.siteUrl, nonce, formTargets());
  secure(response, headers);
  const failed = applyContext(response, context);
  await withContext(context, () => site.next(request, response));
  if (failed.problem) await answerProblem(site, request, response, failed.problem, headers);
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

/** What Next and `auth/` take from request headers is ours to say; a client does not get to. */
function believeOnlyOurselves(
  site: RendererSite,
  request: IncomingMessage,
  target: string,
  nonce: string,
): void {
  const { host, origin, protocol } = new URL(site.siteUrl);
  dropTrustedHeaders(request, true);
  request.headers.host = host;
  request.headers['x-forwarded-host'] = host;
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  if (request.method !== 'GET' && request.method !== 'HEAD') request.headers.origin = origin;
  request.headers['x-vitrine-path'] = target;
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

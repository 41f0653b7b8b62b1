/** Pages of the staff's site that are sent without Next's runtime. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { newContext, type RequestContext, withContext } from '@/cache/context';
import { previewHeaders } from '@/server/http/staff-headers';
import type { RendererSite } from './answer';
import { capture } from './captured';
import { withoutRuntime } from './strip';

/** A complete response of Next. */
export interface WholePage {
  status: number;
  headers: Record<string, string | string[]>;
  body: string;
}

/** Answers with a draft as readers would see it. */
export async function answerPreview(
  site: RendererSite,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isHead = request.method === 'HEAD';
  request.method = 'GET';
  const { status, headers, body } = await wholePage(site, request, response, newContext());
  response.writeHead(status, { ...previewHeaders(site.siteUrl), ...headers });
  response.end(isHead ? undefined : body);
}

/** What Next answers, without its runtime where it is a page. */
export async function wholePage(
  { next, isDevelopment }: RendererSite,
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
): Promise<WholePage> {
  const found = await capture(response, (held) => withContext(context, () => next(request, held)));
  const status = context.status === 200 ? found.status : context.status;
  const type = String(found.headers['content-type'] ?? 'text/html; charset=utf-8');
  const location = context.location ?? found.headers.location;
  const setCookie = found.headers['set-cookie'];
  const page = found.body.toString('utf8');
  const isFinal = isDevelopment || !type.startsWith('text/html') || location || found.status >= 400;
  return {
    status,
    headers: {
      'content-type': type,
      ...(location ? { location: String(location) } : {}),
      ...(Array.isArray(setCookie) ? { 'set-cookie': setCookie } : {}),
    },
    body: isFinal ? page : withoutRuntime(page),
  };
}

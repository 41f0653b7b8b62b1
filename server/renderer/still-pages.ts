/** Pages of the staff's site that are sent without Next's runtime. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { newContext, type RequestContext, withContext } from '@/cache/context';
import { getHouseStyle } from '@/domain/house-style/queries';
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

/** Answers with a draft as readers would see it, in the house style or its draft. */
export async function answerPreview(
  site: RendererSite,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isHead = request.method === 'HEAD';
  request.method = 'GET';
  const own = newContext();
  let page = await wholePage(site, request, response, own);
  const context = own.styled === null ? own : newContext({ isStyleDraft: true });
  if (own.styled !== null) {
    request.url = own.styled;
    delete request.headers.cookie;
    delete request.headers.rsc;
    page = await wholePage(site, request, response, context);
  }
  const style = await withContext(context, getHouseStyle);
  const { html, source } = site.isDevelopment
    ? { html: page.body, source: null }
    : site.parts.styles.into(page.body, style);
  const headers = previewHeaders(site.siteUrl, source ?? undefined);
  response.writeHead(page.status, { ...headers, ...page.headers });
  response.end(isHead ? undefined : html);
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

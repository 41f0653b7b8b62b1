import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Files } from '@/server/front/files';
import { serveMedia } from '@/server/media';
import { addressOf } from '@/server/reader-address';
import { readerHeaders } from '@/server/reader-headers';
import { simpleAnswer, splitTarget } from '@/server/simple-answer';
import { dropTrustedHeaders, isForged } from './forged';
import { type Finished, type NextHandler, render } from './render';

export interface RendererSite {
  next: NextHandler;
  files: Files;
  siteUrl: string;
  /** While pages are being written: Next's runtime stays in them, and no policy stops it. */
  isDevelopment: boolean;
}

/** Answers one request of the front, or of a reader when the renderer runs alone. */
export async function answer(
  site: RendererSite,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path, query] = splitTarget(request.url ?? '/');
  const isHead = request.method === 'HEAD';
  const refused = refusal(site, request);
  if (!refused && (await site.files.serve(request, response, path))) return;
  if (!refused && (await serveMedia(request, response))) return;
  if (site.isDevelopment && path.startsWith('/_next/')) return site.next(request, response);
  const finished = refused ?? (await found(site, request, response, path, query));
  const security: Record<string, string> = site.isDevelopment ? {} : readerHeaders(site.siteUrl);
  response.writeHead(finished.status, {
    ...security,
    ...finished.headers,
    'content-length': String(finished.body.length),
  });
  response.end(isHead ? undefined : finished.body);
}

async function found(
  { next, isDevelopment }: RendererSite,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: string,
): Promise<Finished> {
  dropTrustedHeaders(request);
  const address = addressOf(path);
  const simple = simpleAnswer(address, path, query, request.headers['accept-language']);
  if (simple) return { ...simple, body: Buffer.alloc(0) };
  request.method = 'GET';
  return render(next, request, response, { address, path, query, keepRuntime: isDevelopment });
}

/** Forged writes, on every address; and all others, since readers have nothing to write yet. */
function refusal({ siteUrl }: RendererSite, request: IncomingMessage): Finished | null {
  const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  if (isForged(request, siteUrl)) {
    const words = 'This request did not come from this site itself, so nothing was done.\n';
    return { status: 403, headers: plain, body: Buffer.from(words) };
  }
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  const words = 'This address can be read but not written to.\n';
  return { status: 405, headers: { ...plain, allow: 'GET, HEAD' }, body: Buffer.from(words) };
}

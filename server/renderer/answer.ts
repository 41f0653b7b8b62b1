import type { IncomingMessage, ServerResponse } from 'node:http';
import { prepared } from '@/db/client';
import { publicMedia } from '@/domain/media/queries';
import { findSharedMedium } from '@/domain/media/shared-queries';
import { findRedirect } from '@/domain/redirects/queries';
import { getSettings } from '@/domain/settings/queries';
import { dropTrustedHeaders } from '@/server/http/csrf';
import type { Files } from '@/server/http/files';
import { serveMedia, serveShared, sharedMediumAt } from '@/server/http/media';
import { PACKED, PACKED_HASH, pack } from '@/server/http/pack';
import { addressOf } from '@/server/http/reader-address';
import { readerHeaders, sharedHeaders } from '@/server/http/reader-headers';
import { refusal } from '@/server/http/refusal';
import {
  answerInBestLanguage,
  type SimpleAnswer,
  shortAnswer,
  simpleAnswer,
  splitTarget,
} from '@/server/http/simple-answer';
import { type Asked, type Finished, type NextHandler, render } from './render';
import { answerStaff } from './staff-answer';
import type { Styles } from './styles';

export interface RendererSite {
  next: NextHandler;
  files: Files;
  styles: Styles;
  siteUrl: string;
  /** In development Next's runtime stays in the pages, and no policy blocks it. */
  isDevelopment: boolean;
}

const publicOnes = prepared(publicMedia);

/** Answers one request of the front, or of a browser when the renderer runs alone. */
export async function answer(
  site: RendererSite,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path, query] = splitTarget(request.url ?? '/');
  const isHead = request.method === 'HEAD';
  const address = addressOf(path);
  const refused = refusal(request, site.siteUrl, address);
  if (!refused && (await site.files.serve(request, response, path))) return;
  if (!refused && path.startsWith('/media/')) {
    if (await serveMedia(request, response, path, publicOnes())) return;
    return answerStaff(site, request, response, `/admin${path}`);
  }
  const shared = refused ? null : sharedMediumAt(path);
  if (shared) {
    const found = await findSharedMedium(shared.token, shared.name, Date.now());
    return serveShared(request, response, found);
  }
  if (site.isDevelopment && path.startsWith('/_next/')) return site.next(request, response);
  if (!refused && address.kind === 'staff')
    return answerStaff(site, request, response, address.path + (query && `?${query}`));
  const accepted = request.headers['accept-encoding'];
  const whole = refused ?? (await found(site, request, response, { address, path, query }));
  const isForKeeping = accepted === PACKED && 'surrogate-key' in whole.headers && !isHead;
  const finished = isForKeeping ? await packed(whole) : whole;
  const ours = address.kind === 'shared' ? sharedHeaders : readerHeaders;
  const security: Record<string, string> = site.isDevelopment ? {} : ours(site.siteUrl);
  response.writeHead(finished.status, {
    ...security,
    ...finished.headers,
    ...(finished.status !== 204 && { 'content-length': String(finished.body.length) }),
  });
  response.end(isHead ? undefined : finished.body);
}

async function found(
  { next, styles, isDevelopment }: RendererSite,
  request: IncomingMessage,
  response: ServerResponse,
  { address, path, query }: Omit<Asked, 'styles' | 'offered'>,
): Promise<Finished> {
  dropTrustedHeaders(request);
  if (address.kind === 'shared') delete request.headers.cookie;
  const offered = await getSettings();
  const simple =
    simpleAnswer(address, path, query, request.headers['accept-language'], () => offered) ??
    (address.kind === 'missing' ? await short(path, query) : null) ??
    (address.kind === 'missing'
      ? answerInBestLanguage(path, query, request.headers['accept-language'], () => offered)
      : null);
  if (simple) return { ...simple, body: Buffer.alloc(0) };
  request.method = 'GET';
  return render(next, request, response, {
    address,
    path,
    query,
    offered,
    styles: isDevelopment ? null : styles,
  });
}

async function short(path: string, query: string): Promise<SimpleAnswer | null> {
  const target = await findRedirect(path);
  return target ? shortAnswer(target, query) : null;
}

/** Compresses the answer in the renderer, so that it does not slow down cached pages. */
async function packed(whole: Finished): Promise<Finished> {
  const { br, hash } = await pack(whole.body);
  const headers = { ...whole.headers, 'content-encoding': 'br', [PACKED_HASH]: hash };
  return { ...whole, headers, body: br };
}

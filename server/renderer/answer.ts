import type { IncomingMessage, ServerResponse } from 'node:http';
import { HOME_PATH } from '@/domain/addresses/staff-address';
import { findSharedMedium } from '@/domain/media/shared-queries';
import { getSettings } from '@/domain/settings/queries';
import { dropTrustedHeaders, isRead } from '@/server/http/csrf';
import { answerAtGate, type Gate } from '@/server/http/gate';
import { serveShared, sharedMediumAt } from '@/server/http/media';
import { PACKED, PACKED_HASH, pack } from '@/server/http/pack';
import type { AddressKind } from '@/server/http/reader-address';
import {
  followHeaders,
  noteHeaders,
  openHeaders,
  readerHeaders,
  sharedHeaders,
} from '@/server/http/reader-headers';
import { type Target, targetOf } from '@/server/http/request-target';
import { type Finished, type NextHandler, type PageParts, render } from './render';
import { answerStaff } from './staff-answer';

export interface RendererSite {
  next: NextHandler;
  /** Null behind a front, which lets only requests through that passed its own gate. */
  gate: Gate | null;
  parts: PageParts;
  siteUrl: string;
  /** In development Next's runtime stays in the pages, and no policy blocks it. */
  isDevelopment: boolean;
}

/** Answers one request of the front, or of a browser when the renderer runs alone. */
export async function answer(
  site: RendererSite,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = targetOf(request);
  const { address, path, query } = target;
  if (site.isDevelopment && path.startsWith('/_next/')) return site.next(request, response);
  if (site.gate && (await answerAtGate(site.gate, request, response, target))) return;
  if (address.kind === 'media') return answerStaff(site, request, response, `${HOME_PATH}${path}`);
  if (address.kind === 'staff')
    return answerStaff(site, request, response, address.path + (query && `?${query}`));
  const shared = address.kind === 'shared' ? sharedMediumAt(path) : null;
  if (shared) {
    const found = await findSharedMedium(shared.token, shared.name, Date.now());
    return serveShared(request, response, found);
  }
  return answerReader(site, request, response, target);
}

async function answerReader(
  { next, parts, siteUrl, isDevelopment }: RendererSite,
  request: IncomingMessage,
  response: ServerResponse,
  target: Target,
): Promise<void> {
  const isHead = request.method === 'HEAD';
  const accepted = request.headers['accept-encoding'];
  const isPersonal = ['follow', 'note', 'shared'].includes(target.address.kind);
  dropTrustedHeaders(request);
  if (isPersonal) delete request.headers.cookie;
  if (isRead(request)) request.method = 'GET';
  const offered = await getSettings();
  const asked = { ...target, offered, parts: isDevelopment ? null : parts };
  const whole = await render(next, request, response, asked);
  const isForKeeping = accepted === PACKED && 'surrogate-key' in whole.headers && !isHead;
  const finished = isForKeeping ? await packed(whole) : whole;
  const security = isDevelopment ? {} : headersFor(target.address.kind)(siteUrl);
  response.writeHead(finished.status, {
    ...security,
    ...(!isPersonal && openHeaders(target.path)),
    ...finished.headers,
    'content-length': String(finished.body.length),
  });
  response.end(isHead ? undefined : finished.body);
}

function headersFor(kind: AddressKind['kind']): (siteUrl: string) => Record<string, string> {
  if (kind === 'follow') return followHeaders;
  if (kind === 'note') return noteHeaders;
  return kind === 'shared' ? sharedHeaders : readerHeaders;
}

/** Compresses the answer in the renderer, so that it does not slow down cached pages. */
async function packed(whole: Finished): Promise<Finished> {
  const { br, hash } = await pack(whole.body);
  const headers = { ...whole.headers, 'content-encoding': 'br', [PACKED_HASH]: hash };
  return { ...whole, headers, body: br };
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Medium } from '@/domain/media/media';
import type { FindPublic } from '@/domain/media/queries';
import { isRead } from './csrf';
import type { Files } from './files';
import { serveMedia } from './media';
import { sendMedium } from './media-file';
import type { Offered } from './reader-address';
import { refusal, type WholeAnswer } from './refusal';
import type { Target } from './request-target';
import {
  answerInBestLanguage,
  type SimpleAnswer,
  shortAnswer,
  simpleAnswer,
} from './simple-answer';

/** What the gate needs to know about the site. */
export interface Gate {
  siteUrl: string;
  files: Files;
  /** Headers of the answers that the gate gives itself. */
  headers: Record<string, string>;
  findMedium: FindPublic;
  /** The icon of browser tabs that the house style has, or null. */
  findIcon(): Promise<Medium | null>;
  /** The languages offered to readers. */
  offered(): Offered | Promise<Offered>;
  /** The target of a redirect made by staff, or null. @param path as requested */
  redirect(path: string): string | null | Promise<string | null>;
}

export const NOTHING = Buffer.alloc(0);

/**
 * Answers a request that needs no page: refusals, static files, public media and redirects. Every
 * request passes it once: in the front, or in a renderer that runs without one.
 * @returns whether it was answered
 */
export async function answerAtGate(
  gate: Gate,
  request: IncomingMessage,
  response: ServerResponse,
  target: Target,
): Promise<boolean> {
  const { address, path } = target;
  const refused = refusal(request, gate.siteUrl, address);
  if (refused) return sendWhole(gate, refused, request, response);
  const icon = path === '/favicon.ico' ? await gate.findIcon() : null;
  if (icon) {
    await sendMedium(request, response, icon, { isPublic: true });
    return true;
  }
  if (await gate.files.serve(request, response, path)) return true;
  if (address.kind === 'media') return serveMedia(request, response, path, gate.findMedium);
  const redirected = await redirectOf(gate, target, request.headers['accept-language']);
  if (!redirected) return false;
  return sendWhole(gate, { ...redirected, body: NOTHING }, request, response);
}

async function redirectOf(
  gate: Gate,
  { address, path, query }: Target,
  accepted: string | undefined,
): Promise<SimpleAnswer | null> {
  // `/de-opstand` could be a language tag, but a redirect made by staff takes precedence.
  const isLikeALanguage = address.kind === 'elsewhere' && address.forNow;
  const made = isLikeALanguage ? await redirectByStaff(gate, path, query) : null;
  const simple = made ?? simpleAnswer(address, path, query);
  if (simple || (address.kind !== 'missing' && address.kind !== 'root')) return simple;
  return (
    (await redirectByStaff(gate, path, query)) ??
    answerInBestLanguage(path, query, accepted, await gate.offered())
  );
}

async function redirectByStaff(
  gate: Gate,
  path: string,
  query: string,
): Promise<SimpleAnswer | null> {
  const target = await gate.redirect(path);
  return target === null ? null : shortAnswer(target, query);
}

/** Sends a complete answer. Returns true, because the request is answered. */
export function sendWhole(
  { headers: own }: Pick<Gate, 'headers'>,
  { status, headers, body }: WholeAnswer,
  request: IncomingMessage,
  response: ServerResponse,
): true {
  const length = status === 204 ? {} : { 'content-length': String(body.length) };
  // An unread body must not keep the connection open.
  if (!isRead(request)) response.shouldKeepAlive = false;
  response.writeHead(status, { ...own, ...headers, ...length });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}

import { gzipSync } from 'node:zlib';
import { type Packed, pack, unpack } from '@/server/http/pack';

/** A cached response: compressed once, its headers prepared once per encoding. */
export interface Page {
  readonly key: string;
  readonly status: number;
  readonly headers: readonly [name: string, value: string][];
  /** Hash of the uncompressed body; the ETag adds the encoding. */
  readonly hash: string;
  /** `Last-Modified` in milliseconds since 1970, or null. */
  readonly modifiedAt: number | null;
  readonly br: Buffer;
  readonly tags: readonly string[];
  /** The instant at which the page expires. */
  readonly until: number | null;
  /** False once a tag went stale; the page is then used only if rendering fails. */
  isFresh: boolean;
  /** Requested since the last round of eviction. */
  isHot: boolean;
  readonly sent: Partial<Record<Encoding, Sendable>>;
}

export type Encoding = 'br' | 'gzip' | 'identity';

/** Headers and body for one encoding; the headers are the flat list that Node sends unchanged. */
export interface Sendable {
  headers: string[];
  notModified: string[];
  body: Buffer;
}

/** Headers that a 304 repeats (RFC 9110 §15.4.5), and the one without which a script may not read it. */
const OF_NOT_MODIFIED = new Set([
  ...['cache-control', 'expires', 'last-modified'],
  'access-control-allow-origin',
]);

/** Headers by which caches keep a page. */
const OF_KEPT = new Set(['cache-control', 'expires', 'surrogate-key']);

/** Size of HTML in gzip relative to brotli. */
const GZIP_TO_BROTLI = 1.3;

/** Makes a page from a renderer's answer. */
export async function makePage(
  key: string,
  answer: {
    status: number;
    headers: [string, string][];
    body: Buffer | Packed;
    tags: string[];
    until: number | null;
  },
  /** The previous `Last-Modified`, so that two states within one second get different values. */
  after: number | null = null,
): Promise<Page> {
  const { br, hash } = Buffer.isBuffer(answer.body) ? await pack(answer.body) : answer.body;
  const { status, tags, until } = answer;
  const headers = answer.headers.map(([name, value]): [string, string] =>
    name === 'last-modified' && after !== null ? [name, later(value, after)] : [name, value],
  );
  return restorePage({ key, status, headers, hash, br, tags, until });
}

/** A page from its stored parts. */
export function restorePage(
  parts: Pick<Page, 'key' | 'status' | 'headers' | 'hash' | 'br' | 'tags' | 'until'>,
): Page {
  const modified = parts.headers.find(([name]) => name === 'last-modified')?.[1];
  const modifiedAt = modified ? Date.parse(modified) : null;
  return { ...parts, modifiedAt, isFresh: true, isHot: false, sent: {} };
}

/** Headers of an answer that may be out of date already, so that no cache in front keeps it. */
export function unkeptHeaders(
  headers: readonly [name: string, value: string][],
): [name: string, value: string][] {
  if (!headers.some(([name]) => name === 'surrogate-key')) return [...headers];
  const others = headers.filter(([name]) => !OF_KEPT.has(name));
  return [...others, ['cache-control', 'no-store']];
}

/** Bytes that a page may occupy in memory: both compressed bodies and a kilobyte for the rest. */
export function sizeOf(page: Page): number {
  return Math.ceil(page.br.length * (1 + GZIP_TO_BROTLI)) + page.key.length * 2 + 1_024;
}

/** The best encoding for an Accept-Encoding header: brotli, gzip, then none. */
export function encodingFor(accepted: string | undefined): Encoding {
  if (!accepted) return 'identity';
  if (accepted.includes('br') && !/\bbr\s*;\s*q=0(\.0*)?\s*(,|$)/.test(accepted)) return 'br';
  if (accepted.includes('gzip') && !/\bgzip\s*;\s*q=0(\.0*)?\s*(,|$)/.test(accepted)) return 'gzip';
  return 'identity';
}

/** Headers and body for an encoding; compressed ones are cached, the rare plain one is not. */
export function sendableOf(page: Page, encoding: Encoding): Sendable {
  const made = page.sent[encoding];
  if (made) return made;
  const body = bodyFor(page, encoding);
  const { headers, notModified } = headersFor(page, encoding);
  const length = ['content-length', String(body.length)];
  const sendable = { headers: [...headers, ...length], notModified, body };
  if (encoding !== 'identity') page.sent[encoding] = sendable;
  return sendable;
}

/** Headers for an encoding, without the length, and those of a 304. */
export function headersFor(page: Page, encoding: Encoding): Omit<Sendable, 'body'> {
  const made = page.sent[encoding];
  if (made) return made;
  const validators = ['etag', etagOf(page, encoding), 'vary', 'Accept-Encoding'];
  const notModified = page.headers.filter(([name]) => OF_NOT_MODIFIED.has(name)).flat();
  const encoded = encoding === 'identity' ? [] : ['content-encoding', encoding];
  return {
    headers: [...page.headers.flat(), ...encoded, ...validators],
    notModified: [...notModified, ...validators],
  };
}

/** The uncompressed body of a page. */
export function plainBody(page: Page): Buffer {
  return bodyFor(page, 'identity');
}

/** Whether a conditional request already has this page, in any encoding. */
export function isKnown(
  page: Page,
  ifNoneMatch: string | undefined,
  ifModifiedSince: string | undefined,
): boolean {
  if (ifNoneMatch !== undefined) return ifNoneMatch === '*' || ifNoneMatch.includes(page.hash);
  if (ifModifiedSince === undefined || page.modifiedAt === null) return false;
  return Date.parse(ifModifiedSince) >= page.modifiedAt;
}

function later(modified: string, after: number): string {
  return new Date(Math.max(Date.parse(modified), after + 1_000)).toUTCString();
}

function etagOf(page: Page, encoding: Encoding): string {
  const ending = { br: '-b', gzip: '-g', identity: '' }[encoding];
  return `"${page.hash}${ending}"`;
}

function bodyFor(page: Page, encoding: Encoding): Buffer {
  if (encoding === 'br') return page.br;
  const plain = unpack(page);
  return encoding === 'gzip' ? gzipSync(plain, { level: 6 }) : plain;
}

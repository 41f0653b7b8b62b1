import type { IncomingMessage } from 'node:http';
import { surrogateKey } from '@/cache/surrogate-key';
import { PACKED_HASH, type Packed } from '@/server/http/pack';

/** A complete answer of a renderer. */
export interface RenderedAnswer {
  status: number;
  headers: [string, string][];
  /** Empty when it came compressed. */
  body: Buffer;
  packed?: Packed;
  /** Tags to cache it under, or null when it must not be cached. */
  tags: string[] | null;
  until: number | null;
}

/** Headers between renderer and front, or of one connection, that are not sent to clients. */
const OWN_HEADERS = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'keep-alive',
  'surrogate-key',
  'transfer-encoding',
  PACKED_HASH,
  'x-vitrine-until',
]);

/**
 * Reads a renderer's answer, and replaces headers that only concern the front by those for a cache
 * before it: keys that fit into a header, and `Expires` (browsers go by `max-age`).
 */
export function readAnswer(response: IncomingMessage, body: Buffer): RenderedAnswer {
  const headers = Object.entries(response.headers).flatMap(([name, value]): [string, string][] =>
    OWN_HEADERS.has(name) || value === undefined ? [] : [[name, String(value)]],
  );
  const keys = response.headers['surrogate-key'];
  const until = response.headers['x-vitrine-until'];
  const hash = response.headers[PACKED_HASH];
  const isPacked = typeof hash === 'string';
  const tags = typeof keys === 'string' ? keys.split(' ').filter(Boolean) : null;
  if (tags) headers.push(['surrogate-key', surrogateKey(tags)]);
  if (typeof until === 'string') headers.push(['expires', new Date(Number(until)).toUTCString()]);
  return {
    status: response.statusCode ?? 502,
    headers,
    body: isPacked ? Buffer.alloc(0) : body,
    packed: isPacked ? { br: body, hash } : undefined,
    tags,
    until: typeof until === 'string' ? Number(until) : null,
  };
}

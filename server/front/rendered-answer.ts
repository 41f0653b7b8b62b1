import type { IncomingMessage } from 'node:http';
import { PACKED_HASH, type Packed } from '@/server/http/pack';

/** What a renderer answered, whole. */
export interface RenderedAnswer {
  status: number;
  headers: [string, string][];
  /** Empty when it came packed. */
  body: Buffer;
  packed?: Packed;
  /** Tags to keep it under, or null when it may not be kept. */
  tags: string[] | null;
  until: number | null;
}

/** Headers between renderer and front, or about one connection, that readers do not get. */
const OWN_HEADERS = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
  PACKED_HASH,
  'x-vitrine-until',
]);

/** What a renderer said, with what only concerns the front taken out of its headers. */
export function readAnswer(response: IncomingMessage, body: Buffer): RenderedAnswer {
  const headers = Object.entries(response.headers).flatMap(([name, value]): [string, string][] =>
    OWN_HEADERS.has(name) || value === undefined ? [] : [[name, String(value)]],
  );
  const keys = response.headers['surrogate-key'];
  const until = response.headers['x-vitrine-until'];
  const hash = response.headers[PACKED_HASH];
  const isPacked = typeof hash === 'string';
  return {
    status: response.statusCode ?? 502,
    headers,
    body: isPacked ? Buffer.alloc(0) : body,
    packed: isPacked ? { br: body, hash } : undefined,
    tags: typeof keys === 'string' ? keys.split(' ').filter(Boolean) : null,
    until: typeof until === 'string' ? Number(until) : null,
  };
}

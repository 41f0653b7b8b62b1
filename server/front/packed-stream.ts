import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { encodingFor } from '@/server/http/page';

/** Types worth compressing; all others are compressed already, or must not be delayed. */
const PACKABLE = /^(text\/(?!event-stream)|application\/(json|javascript|x-ndjson))/;
/** From this level on, a page with all facets fits into one round trip. */
const BROTLI_QUALITY = 6;

/**
 * Compresses an uncacheable answer while it is sent. HEAD gets the headers of GET and no stream.
 * @param headers of the answer, in lower case
 * @returns the compressing stream and the resulting headers; null to send it unchanged
 */
export function packedStream(
  request: IncomingMessage,
  status: number,
  headers: Record<string, string | string[] | undefined>,
): { through: Transform; headers: Record<string, string | string[] | undefined> } | null {
  const encoding = encodingFor(request.headers['accept-encoding']);
  const isPackable = PACKABLE.test(String(headers['content-type'] ?? ''));
  const hasBody = status !== 204 && status !== 304;
  if (encoding === 'identity' || !isPackable || !hasBody || headers['content-encoding'])
    return null;
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  const { 'content-length': _, ...others } = headers;
  const vary = [headers.vary ?? [], 'Accept-Encoding'].flat().join(', ');
  return {
    through: encoding === 'br' ? createBrotliCompress({ params }) : createGzip(),
    headers: { ...others, vary, 'content-encoding': encoding },
  };
}

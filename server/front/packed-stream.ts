import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { encodingFor } from '@/server/http/page';

/** What shrinks; everything else is packed already, or must flow at once. */
const PACKABLE = /^(text\/(?!event-stream)|application\/(json|javascript|x-ndjson))/;
const BROTLI_QUALITY = 4;

/**
 * Packs an answer for one person on its way; kept pages are packed once and come another way.
 * @param headers of the answer, lower case
 * @returns what it goes through and the headers that then hold; null where it goes as it is
 */
export function packedStream(
  request: IncomingMessage,
  status: number,
  headers: Record<string, string | string[] | undefined>,
): { through: Transform; headers: Record<string, string | string[] | undefined> } | null {
  const encoding = encodingFor(request.headers['accept-encoding']);
  const isPackable = PACKABLE.test(String(headers['content-type'] ?? ''));
  const hasBody = request.method !== 'HEAD' && status !== 204 && status !== 304;
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

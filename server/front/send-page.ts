import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGzip } from 'node:zlib';
import {
  type Encoding,
  encodingFor,
  headersFor,
  isKnown,
  type Page,
  sendableOf,
} from '@/server/http/page';

/** Brotli bytes beyond which another encoding is made piece by piece, so that no hit waits for it. */
const STREAMED_BYTES = 32 * 1024;

/** Sends a kept page: 304 when the reader has it, else the bytes in the best encoding that the reader takes. */
export function sendPage(page: Page, request: IncomingMessage, response: ServerResponse): void {
  const { headers, method } = request;
  const encoding = encodingFor(headers['accept-encoding']);
  const isHead = method === 'HEAD';
  if (
    page.status === 200 &&
    isKnown(page, headers['if-none-match'], headers['if-modified-since'])
  ) {
    response.writeHead(304, headersFor(page, encoding).notModified);
    response.end();
    return;
  }
  if (encoding !== 'br' && page.br.length > STREAMED_BYTES) {
    sendStreamed(page, encoding, isHead, response);
    return;
  }
  const { headers: own, body } = sendableOf(page, encoding);
  response.writeHead(page.status, own);
  if (isHead) response.end();
  else response.end(body);
}

function sendStreamed(
  page: Page,
  encoding: Encoding,
  isHead: boolean,
  response: ServerResponse,
): void {
  response.writeHead(page.status, headersFor(page, encoding).headers);
  if (isHead) {
    response.end();
    return;
  }
  const steps: Transform[] = [createBrotliDecompress()];
  if (encoding === 'gzip') steps.push(createGzip({ level: 6 }));
  const [first] = steps;
  pipeline([...steps, response], () => undefined);
  first?.end(page.br);
}
